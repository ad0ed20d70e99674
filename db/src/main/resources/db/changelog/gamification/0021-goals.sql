--liquibase formatted sql

--changeset slotquest:gamification-0021-goal
create table goal (
    id bigint not null auto_increment,
    user_id bigint not null,
    template varchar(30) character set ascii collate ascii_bin comment 'null: a goal in the own words',
    text varchar(200) comment 'the own words',
    target int not null,
    was bigint not null default 0 comment 'what the number it counts was when it began, where it counts from there',
    progress int not null default 0 comment 'of a goal in the own words, as the person says; of others as last noticed',
    own_reward varchar(200) comment 'what the person treats themselves to',
    first_day date not null,
    last_day date not null,
    set_by bigint not null,
    accepted_at datetime(3) comment 'null: somebody who leads the team suggests it',
    created_at datetime(3) not null,
    reached_at datetime(3),
    claimed_at datetime(3),
    deleted_at datetime(3),
    primary key (id),
    key goal_person_ix (user_id, deleted_at, last_day),
    key goal_setter_ix (set_by),
    constraint goal_user_fk foreign key (user_id) references user_account (id),
    constraint goal_setter_fk foreign key (set_by) references user_account (id)
);
