--liquibase formatted sql

--changeset slotquest:calendar-0004-local-event-key
alter table local_event
    drop primary key,
    add primary key (consultant_id, event_id);

--changeset slotquest:calendar-0004-local-event-space
alter table local_event add column space varchar(36);
