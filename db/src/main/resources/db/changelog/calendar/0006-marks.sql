--liquibase formatted sql

--changeset slotquest:calendar-0006-calendar-mark
create table calendar_mark (
    id bigint not null auto_increment,
    position smallint not null comment 'within its kind the first that fits counts',
    kind varchar(10) not null comment 'TITLE, LABEL_ID, LABEL_NAME or COLOR, asked in this order',
    value varchar(100) not null comment 'letters in lower case',
    meaning varchar(10) not null comment 'CAME, NO_SHOW, GHOST, CANCELLED or MOVED',
    primary key (id),
    unique key calendar_mark_uk (kind, value)
) comment 'What a consultant says by the looks of an event';

--changeset slotquest:calendar-0006-calendar-mark-rows
insert into calendar_mark (position, kind, value, meaning) values
    (1, 'TITLE', 'ghost', 'GHOST'),
    (2, 'TITLE', 'nicht erschienen', 'NO_SHOW'),
    (3, 'TITLE', 'abgesagt', 'CANCELLED'),
    (4, 'TITLE', 'verschoben', 'MOVED'),
    (1, 'LABEL_NAME', 'ghost', 'GHOST'),
    (2, 'LABEL_NAME', 'nicht erschienen', 'NO_SHOW'),
    (3, 'LABEL_NAME', 'abgesagt', 'CANCELLED'),
    (4, 'LABEL_NAME', 'verschoben', 'MOVED'),
    (5, 'LABEL_NAME', 'erschienen', 'CAME'),
    (1, 'COLOR', '11', 'NO_SHOW'),
    (2, 'COLOR', '4', 'NO_SHOW'),
    (3, 'COLOR', '6', 'CANCELLED'),
    (4, 'COLOR', '10', 'CAME');

--changeset slotquest:calendar-0006-booking-mark
create table booking_mark (
    id bigint not null auto_increment,
    booking_id bigint not null,
    calendar_key varchar(280) not null,
    title varchar(300),
    color_id varchar(4),
    label_id varchar(64),
    label_name varchar(100),
    etag varchar(255),
    event_updated_at datetime(3),
    observed_at datetime(3) not null,
    meaning varchar(10) not null comment 'or NONE, or UNKNOWN',
    mark_id bigint comment 'the line of calendar_mark that said so',
    primary key (id),
    key booking_mark_booking_ix (booking_id, id),
    constraint booking_mark_booking_fk foreign key (booking_id) references booking (id)
) comment 'Every mark that was ever seen; never changed';
