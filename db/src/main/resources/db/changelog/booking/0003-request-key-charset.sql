--liquibase formatted sql

--changeset slotquest:booking-0003-request-key-charset
alter table booking modify request_key varchar(100) character set utf8mb4 collate utf8mb4_bin comment 'the same key again is the same booking';
