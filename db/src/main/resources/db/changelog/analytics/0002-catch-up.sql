--liquibase formatted sql

--changeset slotquest:analytics-0002-figures-of-bookings-made-before
insert ignore into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at)
select b.id, 'metrics', 1, 0, utc_timestamp(3), utc_timestamp(3)
  from booking b left join booking_metric_share s on s.booking_id = b.id
 where s.booking_id is null and coalesce(b.cancel_reason, '') <> 'UNDONE';
