--liquibase formatted sql

--changeset slotquest:notifications-0020-team-news
create table team_news (
    id bigint not null auto_increment,
    fact varchar(120) character set ascii collate ascii_bin not null comment 'names what it tells of: no team is told the same twice',
    content mediumtext not null comment 'JSON: a text and what is put into it; never anything about customers',
    created_at datetime(3) not null,
    primary key (id),
    unique key team_news_fact_uk (fact),
    key team_news_created_ix (created_at)
) default character set utf8mb4 comment 'What a whole team may hear; posted together, at most once a minute for each group';
