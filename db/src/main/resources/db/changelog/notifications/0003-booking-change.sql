--liquibase formatted sql

--changeset slotquest:notifications-0003-booking-change
create table booking_change (
    id bigint not null auto_increment,
    booking_id bigint not null,
    what varchar(10) character set ascii not null comment 'MOVED or CANCELLED',
    actor_id bigint comment 'null: nobody in particular',
    by_calendar boolean not null comment 'the consultant did it in the calendar',
    was_consultant_id bigint not null,
    was_starts_at datetime(3) not null,
    changed_at datetime(3) not null,
    primary key (id),
    key booking_change_booking_ix (booking_id),
    constraint booking_change_booking_fk foreign key (booking_id) references booking (id) on delete cascade
);
