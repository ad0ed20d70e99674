--liquibase formatted sql

--changeset slotquest:booking-0004-conflict
create table booking_conflict (
    id bigint not null auto_increment,
    booking_id bigint not null,
    kind varchar(20) not null comment 'WITHDRAWN, EVENT_MOVED, EVENT_DELETED, MOVE_WANTED, UNKNOWN_MARK',
    told_kind varchar(20) comment 'the kind while nobody is to be told of it again; null once it may be raised anew',
    detail varchar(500),
    proposed_start datetime(3),
    raised_at datetime(3) not null,
    resolution varchar(10) comment 'MOVED, KEPT, CANCELLED, OUTDATED; null: open',
    resolved_at datetime(3),
    resolved_by bigint comment 'null while open, and when it was nobody''s decision',
    primary key (id),
    unique key booking_conflict_told_uk (booking_id, told_kind),
    key booking_conflict_state_ix (resolution, resolved_at),
    key booking_conflict_resolver_ix (resolved_by),
    constraint booking_conflict_booking_fk foreign key (booking_id) references booking (id),
    constraint booking_conflict_resolver_fk foreign key (resolved_by) references user_account (id)
);
