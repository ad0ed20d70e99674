--liquibase formatted sql

--changeset slotquest:platform-0002-leader-lease
create table leader_lease (
    name varchar(60) character set ascii collate ascii_bin not null,
    holder char(36) character set ascii collate ascii_bin not null,
    expires_at datetime(6) not null comment 'by the clock of the database, UTC',
    primary key (name)
) comment 'Work that one process at a time may do; who does not renew in time has lost it';
