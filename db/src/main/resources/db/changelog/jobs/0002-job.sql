--liquibase formatted sql

--changeset slotquest:jobs-0002-job
create table job (
    name varchar(60) character set ascii collate ascii_bin not null,
    cron varchar(120) character set ascii collate ascii_bin not null,
    zone varchar(10) character set ascii collate ascii_bin not null comment 'UTC or BUSINESS',
    enabled boolean not null,
    usual_cron varchar(120) character set ascii collate ascii_bin not null comment 'what the program proposed last',
    usual_zone varchar(10) character set ascii collate ascii_bin not null,
    since datetime(3) not null comment 'from when on it is expected to run by this schedule',
    missed_since datetime(3) comment 'since when people know that it fails or stays out',
    primary key (name)
) comment 'When each recurring job runs; a schedule that differs from the usual one was changed by somebody';

--changeset slotquest:jobs-0002-job-run
create table job_run (
    id bigint not null auto_increment,
    job varchar(60) character set ascii collate ascii_bin not null,
    state varchar(10) character set ascii collate ascii_bin not null comment 'WAITING, RUNNING, DONE, FAILED or LOST',
    asked_by varchar(100) comment 'user name of who wanted it at once',
    instance varchar(190) character set ascii collate ascii_bin comment 'which process',
    planned_at datetime(3) not null,
    started_at datetime(3),
    alive_at datetime(3) comment 'when its process last said that it is at it',
    ended_at datetime(3),
    changed int comment 'how many things it changed',
    error varchar(500),
    primary key (id),
    index job_run_job_ix (job, id),
    index job_run_state_ix (state, job, id)
) comment 'Every run of a recurring job, of each job the latest hundreds';
