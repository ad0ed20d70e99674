--liquibase formatted sql

--changeset slotquest:booking-0020-cancelled-by
alter table booking add column cancelled_by bigint comment 'the person who called it off; null: the product itself, or not known';
