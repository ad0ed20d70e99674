--liquibase formatted sql

--changeset slotquest:calendar-0008-calendar-channel
create table calendar_channel (
    channel_id char(36) character set ascii collate ascii_bin not null,
    calendar_key varchar(280) not null,
    calendar_id varchar(255) not null,
    resource_id varchar(255) character set utf8mb4 collate utf8mb4_bin,
    secret_hash char(64) character set ascii collate ascii_bin not null,
    opened_at datetime(3) not null,
    expires_at datetime(3),
    renew_at datetime(3) not null,
    primary key (channel_id),
    key calendar_channel_calendar_ix (calendar_key)
) comment 'Through which a calendar service says that something has changed';
