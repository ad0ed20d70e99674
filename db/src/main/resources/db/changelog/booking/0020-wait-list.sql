--liquibase formatted sql

--changeset slotquest:booking-0020-wait-entry
create table wait_entry (
    id bigint not null auto_increment,
    customer_id bigint not null,
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    phone varchar(20),
    email varchar(254),
    first_day date not null,
    last_day date not null,
    earliest time comment 'earliest start, business-local; null: any',
    latest time comment 'latest start, exclusive; null: any',
    consultant_id bigint comment 'null: anybody',
    note varchar(500),
    potential varchar(15) not null,
    owner_id bigint not null comment 'who phones the customer',
    state varchar(10) not null comment 'WAITING, OFFERED, BOOKED, REMOVED, PAST',
    known_free mediumtext not null comment 'slots that could be had anyway when it was written: no news later on',
    booking_id bigint comment 'what ended the waiting',
    version int not null default 0,
    created_at datetime(3) not null,
    closed_at datetime(3),
    primary key (id),
    key wait_entry_state_ix (state, last_day),
    key wait_entry_customer_ix (customer_id, state),
    key wait_entry_owner_ix (owner_id, state),
    key wait_entry_consultant_ix (consultant_id),
    key wait_entry_booking_ix (booking_id),
    constraint wait_entry_customer_fk foreign key (customer_id) references customer (id),
    constraint wait_entry_consultant_fk foreign key (consultant_id) references consultant (id),
    constraint wait_entry_owner_fk foreign key (owner_id) references user_account (id),
    constraint wait_entry_booking_fk foreign key (booking_id) references booking (id)
);

--changeset slotquest:booking-0020-wait-offer
create table wait_offer (
    id bigint not null auto_increment,
    entry_id bigint not null,
    consultant_id bigint not null,
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    state varchar(10) not null comment 'OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN',
    freed_at datetime(3) not null comment 'since when the seat is looking for somebody',
    offered_at datetime(3) not null,
    expires_at datetime(3) not null,
    closed_at datetime(3),
    primary key (id),
    key wait_offer_entry_ix (entry_id, consultant_id, starts_at),
    key wait_offer_state_ix (state, expires_at),
    key wait_offer_consultant_ix (consultant_id),
    constraint wait_offer_entry_fk foreign key (entry_id) references wait_entry (id),
    constraint wait_offer_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:booking-0020-wait-opening
create table wait_opening (
    id bigint not null auto_increment,
    consultant_id bigint comment 'null: everybody',
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    freed boolean not null comment 'true: a seat of exactly this slot was given back; false: slots within may have opened',
    freed_at datetime(3) not null,
    next_look datetime(3) not null,
    primary key (id),
    key wait_opening_look_ix (next_look),
    key wait_opening_consultant_ix (consultant_id),
    constraint wait_opening_consultant_fk foreign key (consultant_id) references consultant (id)
);

--changeset slotquest:booking-0020-hold-offer
alter table hold add column offer_id bigint comment 'kept for this offer of the wait list, not for a person on the phone';

--changeset slotquest:booking-0020-hold-offer-index
alter table hold add key hold_offer_ix (offer_id);

--changeset slotquest:booking-0020-hold-offer-key
alter table hold add constraint hold_offer_fk foreign key (offer_id) references wait_offer (id);
