--liquibase formatted sql

--changeset slotquest:analytics-0010-shares-by-booker
create index booking_metric_share_booker
    on booking_metric_share (booked_by, held_on, made_on, hour, state, points);

--changeset slotquest:analytics-0010-shares-by-consultant
create index booking_metric_share_consultant
    on booking_metric_share (consultant_id, held_on, made_on, hour, state, points);
