--liquibase formatted sql

--changeset slotquest:calendar-0007-reconciliation-run
create table reconciliation_run (
    id bigint not null auto_increment,
    planned_for datetime(3) comment 'the night it belongs to; null: on demand',
    started_by varchar(100) not null,
    requested_at datetime(3) not null,
    started_at datetime(3),
    finished_at datetime(3),
    calendars int not null default 0,
    compared int not null default 0,
    primary key (id),
    unique key reconciliation_run_uk (planned_for)
);

--changeset slotquest:calendar-0007-reconciliation-finding
create table reconciliation_finding (
    id bigint not null auto_increment,
    run_id bigint not null,
    calendar_key varchar(280) not null,
    consultant_id bigint,
    booking_id bigint,
    event_id varchar(1024) character set ascii collate ascii_bin,
    kind varchar(12) not null,
    detail varchar(500),
    starts_at datetime(3),
    healed boolean not null,
    removal_due boolean not null default false comment 'somebody wants the event removed',
    settled_at datetime(3),
    settled_by varchar(100),
    primary key (id),
    key reconciliation_finding_run_ix (run_id),
    key reconciliation_finding_booking_ix (booking_id),
    key reconciliation_finding_consultant_ix (consultant_id),
    constraint reconciliation_finding_run_fk foreign key (run_id) references reconciliation_run (id),
    constraint reconciliation_finding_booking_fk foreign key (booking_id) references booking (id),
    constraint reconciliation_finding_consultant_fk foreign key (consultant_id) references consultant (id)
);
