--liquibase formatted sql

--changeset slotquest:notifications-0006-push-subscription
create table push_subscription (
    id bigint not null auto_increment,
    user_id bigint not null,
    endpoint varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    endpoint_hash char(64) character set ascii collate ascii_bin not null,
    public_key varchar(100) character set ascii collate ascii_bin not null,
    secret varchar(40) character set ascii collate ascii_bin not null,
    device varchar(120) not null,
    created_at datetime(3) not null,
    primary key (id),
    unique key push_subscription_endpoint_uk (endpoint_hash),
    key push_subscription_user_ix (user_id),
    constraint push_subscription_user_fk foreign key (user_id) references user_account (id) on delete cascade
);

--changeset slotquest:notifications-0006-vapid-key
create table vapid_key (
    id tinyint not null comment 'there is only one',
    public_key varbinary(200) not null,
    private_key varbinary(400) not null comment 'encrypted',
    primary key (id)
);
