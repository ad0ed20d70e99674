--liquibase formatted sql

--changeset slotquest:booking-0021-name-end
alter table booking add column name_end varchar(100) as (substring_index(replace(last_name, '-', ' '), ' ', -1)) virtual comment 'Heide of von der Heide: what people search for';

--changeset slotquest:booking-0021-name-end-index
alter table booking add key booking_name_end_ix (name_end);

--changeset slotquest:booking-0021-first-name-index
alter table booking add key booking_first_name_ix (first_name);

--changeset slotquest:booking-0021-campaign-index
alter table booking add key booking_campaign_ix (campaign);

--changeset slotquest:booking-0021-email-index
alter table booking add key booking_email_ix (email);
