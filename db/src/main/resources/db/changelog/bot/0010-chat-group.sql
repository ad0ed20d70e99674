--liquibase formatted sql

--changeset slotquest:bot-0010-chat-group
create table chat_group (
    id bigint not null auto_increment,
    channel varchar(15) not null,
    conversation varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    title varchar(200) not null,
    chosen_by bigint not null comment 'the person who made it the place of the team',
    chosen_at datetime(3) not null,
    told_until bigint not null comment 'the last team_news that was posted here, or was older',
    posted_at datetime(3) comment 'when something was last posted, or tried to be',
    problem varchar(300) comment 'why that failed',
    primary key (id),
    unique key chat_group_place_uk (channel, conversation)
) default character set utf8mb4 comment 'Groups in which the team hears what there is to celebrate';
