--liquibase formatted sql

--changeset slotquest:gamification-0002-player
create table player (
    user_id bigint not null,
    plays boolean not null default true comment 'false: the person wants to see nothing of the game',
    changed_at datetime(3) not null,
    primary key (user_id),
    constraint player_user_fk foreign key (user_id) references user_account (id)
) comment 'who has no row plays';

--changeset slotquest:gamification-0002-level-title
create table level_title (
    from_level int not null,
    german varchar(40) not null comment '{0} stands for the level',
    english varchar(40) not null comment '{0} stands for the level',
    primary key (from_level)
);

--changeset slotquest:gamification-0002-level-titles
insert into level_title (from_level, german, english) values
    (1, 'Anfänger', 'Beginner'),
    (2, 'Lernender', 'Learner'),
    (3, 'Aktiver', 'Active'),
    (4, 'Erfahrener', 'Experienced'),
    (5, 'Profi', 'Pro'),
    (6, 'Experte', 'Expert'),
    (7, 'Meister', 'Master'),
    (8, 'Champion', 'Champion'),
    (9, 'Legende', 'Legend'),
    (10, 'Mythos', 'Myth'),
    (11, 'Level {0} Meister', 'Level {0} master');

--changeset slotquest:gamification-0002-player-level
create table player_level (
    user_id bigint not null,
    highest int not null comment 'the highest level ever reached: no level is announced twice',
    reached_at datetime(3) not null,
    primary key (user_id),
    constraint player_level_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0002-active-day
create table active_day (
    user_id bigint not null,
    day date not null comment 'a business day on which the person made a booking that counts',
    primary key (user_id, day),
    constraint active_day_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0002-best-streak
create table best_streak (
    user_id bigint not null,
    days int not null comment 'the longest streak ever',
    primary key (user_id),
    constraint best_streak_user_fk foreign key (user_id) references user_account (id)
);
