--liquibase formatted sql

--changeset slotquest:calendar-0002-local-calendar
create table local_calendar (
    consultant_id bigint not null,
    change_no bigint not null comment 'number of the last change in this calendar',
    primary key (consultant_id),
    constraint local_calendar_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:calendar-0002-local-event-change
alter table local_event
    add column booking_id varchar(20),
    add column deleted boolean not null default false,
    add column change_no bigint not null default 1 comment 'number of its last change in its calendar',
    add column updated_at datetime(3) not null default '2000-01-01',
    add key local_event_change_ix (consultant_id, change_no);

--changeset slotquest:calendar-0002-local-calendar-of-earlier-events
insert into local_calendar (consultant_id, change_no) select distinct consultant_id, 1 from local_event;
