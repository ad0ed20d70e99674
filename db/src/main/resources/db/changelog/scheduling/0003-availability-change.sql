--liquibase formatted sql

--changeset slotquest:scheduling-0003-availability-change
create table availability_change (
    id bigint not null auto_increment,
    consultant_id bigint comment 'null: everybody''s slots',
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    changed_at datetime(3) not null,
    primary key (id),
    key availability_change_consultant_ix (consultant_id, changed_at),
    constraint availability_change_consultant_fk foreign key (consultant_id) references consultant (id) on delete cascade
) comment 'What rules and calendars changed of what can be booked, for whoever watches; forgotten after a day';
