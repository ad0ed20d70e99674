--liquibase formatted sql

--changeset slotquest:calendar-0010-calendar-feed
create table calendar_feed (
    id bigint not null auto_increment,
    consultant_id bigint comment 'whose appointments; either this or the person',
    user_id bigint,
    token_hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the secret in the address',
    created_at datetime(3) not null,
    last_read_at datetime(3),
    fingerprint char(64) character set ascii collate ascii_bin comment 'of what was given out last',
    changed_at datetime(3) comment 'when the fingerprint became another one',
    primary key (id),
    unique key calendar_feed_token_uk (token_hash),
    unique key calendar_feed_consultant_uk (consultant_id),
    unique key calendar_feed_user_uk (user_id),
    constraint calendar_feed_consultant_fk foreign key (consultant_id) references consultant (id),
    constraint calendar_feed_user_fk foreign key (user_id) references user_account (id)
) comment 'Secret addresses of calendars to subscribe to';
