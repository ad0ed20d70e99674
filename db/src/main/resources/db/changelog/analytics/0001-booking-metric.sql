--liquibase formatted sql

--changeset slotquest:analytics-0001-booking-metric
create table booking_metric (
    basis varchar(10) character set ascii not null comment 'MADE: the day it was booked on; HELD: the day of the appointment',
    dimension varchar(20) character set ascii not null,
    day date not null comment 'business-local',
    value varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    open int not null,
    came int not null,
    no_show int not null,
    ghost int not null,
    cancelled int not null,
    moved int not null,
    points int not null comment 'as promised when booked',
    primary key (basis, dimension, day, value)
);

--changeset slotquest:analytics-0001-booking-metric-share
create table booking_metric_share (
    booking_id bigint not null,
    made_on date not null,
    held_on date not null,
    consultant_id bigint not null,
    booked_by bigint not null,
    campaign varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null comment 'empty: none',
    potential varchar(20) character set ascii not null,
    channel varchar(20) character set ascii not null,
    hour tinyint not null comment 'business-local hour of the start',
    lead_time varchar(20) character set ascii not null,
    state varchar(10) character set ascii not null,
    points int not null,
    primary key (booking_id)
);

--changeset slotquest:analytics-0001-booking-metric-gate
create table booking_metric_gate (
    id tinyint not null comment 'one row: whoever counts shares it, whoever counts all over again has it alone',
    counted_at datetime(3) comment 'when everything was last counted all over again',
    primary key (id)
);

--changeset slotquest:analytics-0001-booking-metric-gate-row
insert into booking_metric_gate (id) values (1);
