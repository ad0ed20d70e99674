--liquibase formatted sql

--changeset slotquest:scheduling-0001-consultant
create table consultant (
    id bigint not null auto_increment,
    name varchar(100) not null,
    email varchar(254),
    mode varchar(10) not null comment 'HOURS: ready in the weekly hours; MARKER: ready where the calendar says so',
    calendar_id varchar(255) comment 'null: the local calendar',
    buffer_before_minutes smallint not null default 0,
    buffer_after_minutes smallint not null default 0,
    active boolean not null default true,
    version int not null default 0,
    created_at datetime(3) not null,
    primary key (id),
    unique key consultant_name_uk (name)
);

--changeset slotquest:scheduling-0001-slot-rule
create table slot_rule (
    id bigint not null auto_increment,
    consultant_id bigint comment 'null: for everybody without rules of their own',
    weekday tinyint not null comment '1 = Monday … 7 = Sunday',
    starts_at time not null,
    length_minutes smallint not null,
    valid_from date not null,
    valid_to date comment 'last day, inclusive; null: open',
    primary key (id),
    constraint slot_rule_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:scheduling-0001-seat-rule
create table seat_rule (
    id bigint not null auto_increment,
    consultant_id bigint,
    weekday tinyint,
    slot_time time,
    seats smallint not null,
    valid_from date not null,
    valid_to date,
    primary key (id),
    constraint seat_rule_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:scheduling-0001-working-hours
create table working_hours (
    id bigint not null auto_increment,
    consultant_id bigint not null,
    weekday tinyint not null,
    from_time time not null,
    to_time time not null comment '00:00: the end of the day',
    valid_from date not null,
    valid_to date,
    primary key (id),
    constraint working_hours_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:scheduling-0001-absence
create table absence (
    id bigint not null auto_increment,
    consultant_id bigint not null,
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    kind varchar(20) not null,
    note varchar(200),
    created_at datetime(3) not null,
    primary key (id),
    key absence_end_ix (ends_at),
    constraint absence_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:scheduling-0001-closure
create table closure (
    id bigint not null auto_increment,
    kind varchar(10) not null comment 'BLOCKED by hand, or HOLIDAY',
    from_date date not null,
    to_date date not null comment 'last day, inclusive',
    from_time time comment 'null: the whole day',
    to_time time,
    reason varchar(200) not null,
    active boolean not null default true,
    primary key (id),
    key closure_to_ix (to_date)
);

--changeset slotquest:scheduling-0001-business-rule
create table business_rule (
    id bigint not null auto_increment,
    name varchar(60) not null,
    value varchar(500) not null,
    valid_from datetime(3) not null,
    changed_by varchar(100) not null,
    changed_at datetime(3) not null,
    primary key (id),
    unique key business_rule_uk (name, valid_from)
) comment 'History of the rules kept as data; the newest row whose time has come counts';

--changeset slotquest:scheduling-0001-busy-time
create table busy_time (
    id bigint not null auto_increment,
    consultant_id bigint not null,
    event_id varchar(255) not null,
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    kind varchar(20) not null comment 'BUSY, OUT_OF_OFFICE or READY',
    title varchar(300),
    primary key (id),
    unique key busy_time_uk (consultant_id, event_id, starts_at),
    key busy_time_start_ix (starts_at, ends_at),
    key busy_time_consultant_ix (consultant_id, starts_at, ends_at),
    constraint busy_time_consultant_fk foreign key (consultant_id) references consultant (id)
) comment 'What the consultants'' own calendars say, mirrored here in pieces of at most a day';

--changeset slotquest:scheduling-0001-calendar-reading
create table calendar_reading (
    consultant_id bigint not null,
    read_at datetime(3) comment 'last time the whole calendar was known; null: never',
    primary key (consultant_id),
    constraint calendar_reading_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:scheduling-0001-rule-book
create table rule_book (
    id tinyint not null,
    version bigint not null comment 'rises with every change of anything above but busy times',
    primary key (id)
);

--changeset slotquest:scheduling-0001-rule-book-row
insert into rule_book (id, version) values (1, 1);

--changeset slotquest:scheduling-0001-default-grid
insert into slot_rule (consultant_id, weekday, starts_at, length_minutes, valid_from) values
    (null, 1, '11:00', 120, '2000-01-01'), (null, 1, '14:00', 120, '2000-01-01'), (null, 1, '16:00', 120, '2000-01-01'),
    (null, 1, '18:00', 120, '2000-01-01'), (null, 1, '20:00', 120, '2000-01-01'),
    (null, 2, '11:00', 120, '2000-01-01'), (null, 2, '14:00', 120, '2000-01-01'), (null, 2, '16:00', 120, '2000-01-01'),
    (null, 2, '18:00', 120, '2000-01-01'), (null, 2, '20:00', 120, '2000-01-01'),
    (null, 3, '11:00', 120, '2000-01-01'), (null, 3, '14:00', 120, '2000-01-01'), (null, 3, '16:00', 120, '2000-01-01'),
    (null, 3, '18:00', 120, '2000-01-01'), (null, 3, '20:00', 120, '2000-01-01'),
    (null, 4, '11:00', 120, '2000-01-01'), (null, 4, '14:00', 120, '2000-01-01'), (null, 4, '16:00', 120, '2000-01-01'),
    (null, 4, '18:00', 120, '2000-01-01'), (null, 4, '20:00', 120, '2000-01-01'),
    (null, 5, '09:00', 120, '2000-01-01'), (null, 5, '11:00', 120, '2000-01-01'), (null, 5, '14:00', 120, '2000-01-01');
