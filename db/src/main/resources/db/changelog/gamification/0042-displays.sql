--liquibase formatted sql

--changeset slotquest:gamification-0042-display
create table display (
    id bigint not null auto_increment,
    name varchar(60) not null,
    secret_hash varchar(64) character set ascii collate ascii_bin not null,
    created_by varchar(100) not null comment 'what that person logs in with',
    created_at datetime(3) not null,
    last_seen_at datetime(3),
    primary key (id),
    unique key display_secret_uk (secret_hash)
) comment 'walls that show how the team is doing';
