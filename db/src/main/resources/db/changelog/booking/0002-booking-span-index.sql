--liquibase formatted sql

--changeset slotquest:booking-0002-span-index
alter table booking add key booking_span_ix (starts_at, ends_at, seat);

--changeset slotquest:booking-0002-drop-start-index
alter table booking drop key booking_start_ix;
