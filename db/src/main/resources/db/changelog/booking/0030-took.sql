--liquibase formatted sql

--changeset slotquest:booking-0030-took
alter table booking add column took_ms int comment 'from the first tap until it stood; unknown where nobody saw the first tap';
