--liquibase formatted sql

--changeset slotquest:gamification-0055-free-weekday
create table free_weekday (
    id bigint not null auto_increment,
    user_id bigint not null,
    weekday tinyint not null comment '1 = Monday … 5 = Friday',
    first_day date not null,
    last_day date comment 'inclusive; null: open',
    primary key (id),
    key free_weekday_user_ix (user_id, weekday),
    constraint free_weekday_user_fk foreign key (user_id) references user_account (id)
) comment 'the weekdays on which people who work part-time are free';
