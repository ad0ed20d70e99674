--liquibase formatted sql

--changeset slotquest:booking-0010-outcome-index
alter table booking add key booking_outcome_ix (outcome, ends_at, seat);
