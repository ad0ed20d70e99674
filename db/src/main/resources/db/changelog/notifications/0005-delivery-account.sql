--liquibase formatted sql

--changeset slotquest:notifications-0005-delivery-account
alter table notification_delivery add key notification_delivery_account_ix (channel, account, unreachable);
