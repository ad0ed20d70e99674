--liquibase formatted sql

--changeset slotquest:customers-0002-customer-state
alter table customer
    add column merged_into bigint comment 'the customer this one turned out to be; its key still recognises them',
    add column erased_at datetime(3) comment 'since then nothing but counts is kept',
    add column do_not_call_since datetime(3),
    add column do_not_call_reason varchar(20) comment 'ASKED or CONSENT_WITHDRAWN',
    add column do_not_call_by bigint,
    add key customer_merged_ix (merged_into),
    add key customer_email_ix (email),
    add key customer_do_not_call_by_ix (do_not_call_by),
    add constraint customer_merged_fk foreign key (merged_into) references customer (id),
    add constraint customer_do_not_call_by_fk foreign key (do_not_call_by) references user_account (id);

--changeset slotquest:customers-0002-do-not-call-number
create table do_not_call_number (
    phone varchar(20) not null comment 'E.164',
    added_at datetime(3) not null,
    added_by bigint,
    primary key (phone),
    key do_not_call_number_adder_ix (added_by),
    constraint do_not_call_number_adder_fk foreign key (added_by) references user_account (id)
);

--changeset slotquest:customers-0002-consent-withdrawn
alter table consent
    add column withdrawn_at datetime(3),
    add column withdrawn_by bigint,
    add key consent_withdrawer_ix (withdrawn_by),
    add key consent_keep_ix (keep_until),
    add constraint consent_withdrawer_fk foreign key (withdrawn_by) references user_account (id);

--changeset slotquest:customers-0002-merge
create table customer_merge (
    id bigint not null auto_increment,
    source_id bigint not null,
    target_id bigint not null,
    was_first_name varchar(100) not null comment 'was_…: what the target was called before',
    was_last_name varchar(100) not null,
    was_phone varchar(20),
    was_email varchar(254),
    was_do_not_call_since datetime(3),
    was_do_not_call_reason varchar(20),
    was_do_not_call_by bigint,
    merged_at datetime(3) not null,
    merged_by varchar(64) not null,
    undone_at datetime(3),
    undone_by varchar(64),
    primary key (id),
    key customer_merge_source_ix (source_id),
    key customer_merge_target_ix (target_id),
    constraint customer_merge_source_fk foreign key (source_id) references customer (id),
    constraint customer_merge_target_fk foreign key (target_id) references customer (id)
);

--changeset slotquest:customers-0002-merge-move
create table customer_merge_move (
    merge_id bigint not null,
    kind varchar(20) not null comment 'whose records: bookings, consents …',
    record_id bigint not null,
    primary key (merge_id, kind, record_id),
    constraint customer_merge_move_fk foreign key (merge_id) references customer_merge (id)
);

--changeset slotquest:customers-0002-distinct
create table customer_distinct (
    one_id bigint not null comment 'the smaller id of the two',
    other_id bigint not null,
    said_at datetime(3) not null,
    said_by varchar(64) not null,
    primary key (one_id, other_id),
    key customer_distinct_other_ix (other_id),
    constraint customer_distinct_one_fk foreign key (one_id) references customer (id),
    constraint customer_distinct_other_fk foreign key (other_id) references customer (id)
);

--changeset slotquest:customers-0002-tombstone
create table customer_tombstone (
    key_hash char(64) character set ascii collate ascii_bin not null comment 'of an identity key, with a secret of this installation',
    erased_at datetime(3) not null,
    customer_id bigint comment 'whose counts stay; null: erased before this database was restored',
    primary key (key_hash, erased_at),
    key customer_tombstone_customer_ix (customer_id),
    constraint customer_tombstone_customer_fk foreign key (customer_id) references customer (id)
);
