--liquibase formatted sql

--changeset slotquest:gamification-0040-show
create table appointment_known (
    booking_id bigint not null,
    user_id bigint not null comment 'who booked it',
    day date not null comment 'the business day of the appointment',
    came boolean not null comment 'whether the customer was there',
    primary key (booking_id),
    key appointment_known_user_ix (user_id, day),
    constraint appointment_known_booking_fk foreign key (booking_id) references booking (id),
    constraint appointment_known_user_fk foreign key (user_id) references user_account (id)
) comment 'appointments of which it is known whether the customer came';

--changeset slotquest:gamification-0040-show-day
create table show_day (
    user_id bigint not null,
    day date not null,
    came int not null comment 'how many appointments of that day were kept',
    missed int not null comment 'how many were not',
    primary key (user_id, day),
    key show_day_day_ix (day, user_id, came, missed),
    constraint show_day_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0040-show-total
create table show_total (
    user_id bigint not null,
    came int not null comment 'the sum of the days',
    missed int not null,
    primary key (user_id),
    constraint show_total_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0040-shows-known-before
insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at)
select b.id, 'shows', 1, 0, utc_timestamp(3), utc_timestamp(3)
  from booking b where b.status = 'BOOKED' and b.outcome in ('CAME', 'NO_SHOW', 'GHOST');
