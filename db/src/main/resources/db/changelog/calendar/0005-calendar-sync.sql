--liquibase formatted sql

--changeset slotquest:calendar-0005-calendar-sync
create table calendar_sync (
    calendar_key varchar(280) not null,
    calendar_id varchar(255) comment 'null: the local calendar of the consultant',
    consultant_id bigint comment 'whose, where it is a local one',
    sync_token varchar(1000),
    window_start datetime(3) comment 'what is known of other people''s events',
    window_end datetime(3),
    labels text comment 'names of its labels by id, JSON',
    last_success datetime(3) comment 'as of when everything is known; null: never read',
    last_error varchar(500),
    failing_since datetime(3),
    failures smallint not null default 0,
    stale_since datetime(3) comment 'since when people know that it cannot be read',
    next_due datetime(3) not null,
    primary key (calendar_key),
    key calendar_sync_due_ix (next_due),
    key calendar_sync_consultant_ix (consultant_id),
    constraint calendar_sync_consultant_fk foreign key (consultant_id) references consultant (id) on delete cascade
) comment 'How far each calendar has been read';
