--liquibase formatted sql

--changeset slotquest:gamification-0020-quest-secret
create table quest_secret (
    id tinyint not null,
    secret varbinary(32) not null comment 'what quests are drawn with: the same on every node, and nobody can work them out before',
    primary key (id)
);

--changeset slotquest:gamification-0020-quest
create table quest (
    id bigint not null auto_increment,
    user_id bigint not null,
    day date not null,
    quest varchar(40) character set ascii collate ascii_bin not null comment 'which one of the pool',
    factor smallint not null comment 'percent of the reward',
    was bigint not null comment 'what the number it counts was when it began, where it counts from there',
    added int not null default 0 comment 'progress that somebody who leads the team has given',
    progress int not null default 0 comment 'as last noticed; it is worked out anew wherever it matters',
    claimed_at datetime(3),
    primary key (id),
    unique key quest_day_uk (user_id, day, quest),
    key quest_time_ix (day),
    constraint quest_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0020-quest-told
create table quest_told (
    user_id bigint not null,
    day date not null,
    what varchar(10) character set ascii collate ascii_bin not null comment 'MORNING, CLAIM or STREAK',
    told_at datetime(3) not null,
    primary key (user_id, day, what),
    constraint quest_told_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0020-team-quest
create table team_quest (
    week char(8) character set ascii collate ascii_bin not null comment 'ISO week, for example 2026-W48',
    quest varchar(40) character set ascii collate ascii_bin not null,
    target int not null,
    primary key (week)
);

--changeset slotquest:gamification-0020-team-quest-claim
create table team_quest_claim (
    week char(8) character set ascii collate ascii_bin not null,
    user_id bigint not null,
    claimed_at datetime(3) not null,
    primary key (week, user_id),
    key team_quest_claim_user_ix (user_id),
    constraint team_quest_claim_week_fk foreign key (week) references team_quest (week),
    constraint team_quest_claim_user_fk foreign key (user_id) references user_account (id)
);
