--liquibase formatted sql

--changeset slotquest:booking-0020-created-index
create index booking_created_ix on booking (created_at);
