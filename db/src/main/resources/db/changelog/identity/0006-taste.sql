--liquibase formatted sql

--changeset slotquest:identity-0006-taste
alter table user_account
    add column ranked boolean not null default false comment 'wants to be seen in rankings',
    add column pictures boolean not null default true comment 'wants pictures in chats';
