--liquibase formatted sql

--changeset slotquest:customers-0003-appearance
create table appearance (
    booking_id bigint not null,
    customer_id bigint not null,
    became varchar(10) not null comment 'CAME, NO_SHOW, GHOST, CANCELLED, MOVED',
    happened_at datetime(3) not null comment 'when the appointment was to be',
    known_at datetime(3) not null,
    primary key (booking_id),
    key appearance_customer_ix (customer_id, happened_at),
    constraint appearance_customer_fk foreign key (customer_id) references customer (id)
);

--changeset slotquest:customers-0003-reliability
create table customer_reliability (
    customer_id bigint not null,
    came int not null,
    no_show int not null,
    ghost int not null,
    cancelled int not null,
    moved int not null,
    came_weight double not null comment 'each appearance halves in weight every 180 days, counted to as_of',
    missed_weight double not null,
    as_of datetime(3) not null,
    last_became varchar(10),
    last_at datetime(3) comment 'of those that came or did not',
    primary key (customer_id),
    constraint customer_reliability_fk foreign key (customer_id) references customer (id)
) comment 'Sums over appearance; can be made anew from it';
