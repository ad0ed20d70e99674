--liquibase formatted sql

--changeset slotquest:gamification-0011-badges-for-bookings-made-before
insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at)
select b.id, 'badges', 1, 0, utc_timestamp(3), utc_timestamp(3) from booking b;
