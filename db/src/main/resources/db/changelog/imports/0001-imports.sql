--liquibase formatted sql

--changeset slotquest:imports-0001-import-run
create table import_run (
    id bigint not null auto_increment,
    kind varchar(15) character set ascii collate ascii_bin not null comment 'what the rows are: BOOKINGS, OUTCOMES or CUSTOMERS',
    dry_run boolean not null comment 'looks at every row and stores none',
    file_name varchar(200) not null comment 'as its owner calls it',
    stored_as varchar(60) character set ascii collate ascii_bin comment 'where the file lies in the home folder; null: it is gone',
    mapping varchar(4000) comment 'JSON: which column stands for which field',
    state varchar(10) character set ascii collate ascii_bin not null comment 'WAITING, RUNNING, DONE or FAILED',
    fault varchar(20) character set ascii collate ascii_bin comment 'why the file as a whole could not be read',
    total bigint comment 'rows in the file; null: not counted yet',
    position bigint not null comment 'rows that are dealt with',
    imported bigint not null,
    unchanged bigint not null comment 'rows that were here already',
    refused bigint not null comment 'rows with errors',
    started_by bigint comment 'null: from the command line',
    channel varchar(15) character set ascii collate ascii_bin not null,
    claimed_until datetime(3) comment 'until when one process works on it',
    created_at datetime(3) not null,
    finished_at datetime(3),
    primary key (id),
    key import_run_state_ix (state, id),
    key import_run_starter_ix (started_by),
    constraint import_run_starter_fk foreign key (started_by) references user_account (id)
);

--changeset slotquest:imports-0001-import-error
create table import_error (
    import_id bigint not null,
    row_no bigint not null comment 'as the file counts',
    field varchar(40) character set ascii collate ascii_bin not null,
    code varchar(20) character set ascii collate ascii_bin not null comment 'what is wrong with it',
    primary key (import_id, row_no, field, code),
    constraint import_error_run_fk foreign key (import_id) references import_run (id)
);

--changeset slotquest:imports-0001-import-source
create table import_source (
    kind varchar(15) character set ascii collate ascii_bin not null,
    source_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null comment 'the id that it has in its file',
    target_id bigint not null comment 'the key that it has here',
    import_id bigint not null,
    primary key (kind, source_id),
    key import_source_target_ix (kind, target_id),
    key import_source_run_ix (import_id),
    constraint import_source_run_fk foreign key (import_id) references import_run (id)
) comment 'the same id again is the same thing';

--changeset slotquest:imports-0001-booking-feature
create table booking_feature (
    booking_id bigint not null,
    feature varchar(40) character set ascii collate ascii_bin not null,
    content varchar(100) not null comment 'what was known of it when the booking was made',
    primary key (booking_id, feature),
    constraint booking_feature_booking_fk foreign key (booking_id) references booking (id)
);
