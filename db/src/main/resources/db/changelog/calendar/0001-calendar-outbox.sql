--liquibase formatted sql

--changeset slotquest:calendar-0001-calendar-event
create table calendar_event (
    id bigint not null auto_increment,
    booking_id bigint not null,
    target varchar(10) not null comment 'CONSULTANT or CENTRAL',
    consultant_id bigint not null,
    calendar_id varchar(255) comment 'null: the local calendar of the consultant',
    event_id varchar(64) character set ascii collate ascii_bin not null,
    generation smallint not null default 1,
    wanted varchar(8) not null comment 'PRESENT or ABSENT',
    wanted_version int not null,
    mirrored_version int comment 'null: never mirrored',
    etag varchar(64),
    attempts smallint not null default 0,
    next_try datetime(3) comment 'null: nothing to do, or given up',
    last_error varchar(300),
    changed_at datetime(3) not null,
    primary key (id),
    unique key calendar_event_uk (booking_id, target),
    key calendar_event_due_ix (next_try),
    constraint calendar_event_booking_fk foreign key (booking_id) references booking (id),
    constraint calendar_event_consultant_fk foreign key (consultant_id) references consultant (id)
) comment 'Outbox of wanted states: one row says what should stand in one calendar for one booking';

--changeset slotquest:calendar-0001-local-event
create table local_event (
    event_id varchar(64) character set ascii collate ascii_bin not null,
    consultant_id bigint not null,
    title varchar(300) not null,
    description varchar(2000) not null,
    color_id varchar(4),
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    etag varchar(64) not null,
    primary key (event_id),
    key local_event_span_ix (consultant_id, starts_at),
    constraint local_event_consultant_fk foreign key (consultant_id) references consultant (id)
);
