--liquibase formatted sql

--changeset slotquest:gamification-0003-points-of-bookings-made-before
insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at)
select b.id, f.name, 1, 0, utc_timestamp(3), utc_timestamp(3)
  from booking b cross join (select 'ledger' as name union all select 'streak') f;
