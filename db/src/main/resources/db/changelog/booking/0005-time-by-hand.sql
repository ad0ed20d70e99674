--liquibase formatted sql

--changeset slotquest:booking-0005-time-by-hand
alter table booking add column time_by_hand boolean not null default false comment 'the consultant put it there in the calendar: grid, hours and seats do not matter';
