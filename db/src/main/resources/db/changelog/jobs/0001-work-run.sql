--liquibase formatted sql

--changeset slotquest:jobs-0001-work-run
create table work_run (
    name varchar(60) character set ascii collate ascii_bin not null,
    last_success datetime(3) comment 'by any process',
    last_failure datetime(3) comment 'by any process',
    last_error varchar(500),
    failures_in_a_row int not null comment 'of the process that told last',
    primary key (name)
) comment 'How each continuous work is getting on, for whoever is not the process that does it';
