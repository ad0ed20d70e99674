--liquibase formatted sql

--changeset slotquest:calendar-0011-local-event-booking-index
alter table local_event add key local_event_booking_ix (booking_id);
