--liquibase formatted sql

--changeset slotquest:booking-0006-follow-up
create table booking_follow_up (
    booking_id bigint not null,
    name varchar(40) character set ascii not null comment 'what follows; a row is there while it lags behind the booking',
    version int not null comment 'rises whenever the booking changes again',
    attempts int not null,
    next_try datetime(3) comment 'null: given up until somebody asks for it again',
    claimed_until datetime(3) comment 'until when one process works on it',
    last_error varchar(300),
    changed_at datetime(3) not null,
    primary key (booking_id, name),
    key booking_follow_up_due_ix (next_try),
    constraint booking_follow_up_booking_fk foreign key (booking_id) references booking (id)
);
