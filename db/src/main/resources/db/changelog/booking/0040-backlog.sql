--liquibase formatted sql

--changeset slotquest:booking-0040-follow-up-backlog
alter table booking_follow_up
    add column backlog boolean not null default false comment 'one of very many: what lags behind a booking of today is done first';

--changeset slotquest:booking-0040-follow-up-due-index
create index booking_follow_up_order_ix on booking_follow_up (backlog, next_try);

--changeset slotquest:booking-0040-follow-up-old-index
drop index booking_follow_up_due_ix on booking_follow_up;
