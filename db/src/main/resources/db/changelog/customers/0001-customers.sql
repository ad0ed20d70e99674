--liquibase formatted sql

--changeset slotquest:customers-0001-customer
create table customer (
    id bigint not null auto_increment,
    identity_key varchar(220) character set utf8mb4 collate utf8mb4_bin not null comment 'p:<phone>, or n:<last>|<first> where no phone is known',
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    phone varchar(20) comment 'E.164',
    email varchar(254),
    created_at datetime(3) not null,
    primary key (id),
    unique key customer_identity_uk (identity_key),
    key customer_name_ix (last_name, first_name)
);

--changeset slotquest:customers-0001-consent
create table consent (
    id bigint not null auto_increment,
    customer_id bigint not null,
    booking_reference varchar(12),
    purpose varchar(200) not null comment 'what the customer agreed to',
    given_how varchar(40) not null,
    given_at datetime(3) not null,
    recorded_by bigint not null,
    keep_until date not null comment 'five years after it was given or last used, section 7a UWG',
    primary key (id),
    constraint consent_customer_fk foreign key (customer_id) references customer (id),
    constraint consent_recorder_fk foreign key (recorded_by) references user_account (id)
);
