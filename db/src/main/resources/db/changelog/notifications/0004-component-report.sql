--liquibase formatted sql

--changeset slotquest:notifications-0004-component-report
create table component_report (
    component varchar(40) character set ascii not null,
    process varchar(36) character set ascii not null comment 'who says so',
    state varchar(10) character set ascii not null,
    detail varchar(200) not null,
    unwell_since datetime(3) comment 'null: well',
    reported_at datetime(3) not null,
    primary key (component, process)
);
