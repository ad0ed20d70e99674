--liquibase formatted sql

--changeset slotquest:notifications-0001-notification
create table notification (
    id bigint not null auto_increment,
    user_id bigint not null,
    fact varchar(120) character set ascii collate ascii_bin not null comment 'names what it tells of: nobody is told the same twice',
    content mediumtext not null comment 'JSON',
    created_at datetime(3) not null,
    settled_at datetime(3) comment 'when there was nothing left to do about it',
    read_at datetime(3),
    primary key (id),
    unique key notification_fact_uk (fact, user_id),
    key notification_inbox_ix (user_id, read_at, created_at),
    constraint notification_user_fk foreign key (user_id) references user_account (id) on delete cascade
);

--changeset slotquest:notifications-0001-delivery
create table notification_delivery (
    id bigint not null auto_increment,
    notification_id bigint not null,
    channel varchar(15) not null,
    account varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'the account on the platform; in the browser the id of the person',
    wanted_version int not null default 1 comment 'rises when what was shown is to look otherwise',
    shown_version int comment 'null: not shown yet',
    handle varchar(64) character set utf8mb4 collate utf8mb4_bin comment 'by which the channel finds again what it shows',
    next_try datetime(3) comment 'null: nothing to do, or given up',
    attempts int not null default 0,
    last_error varchar(300),
    unreachable boolean not null default false comment 'nobody could be reached at this account',
    changed_at datetime(3) not null,
    primary key (id),
    unique key notification_delivery_place_uk (notification_id, channel, account),
    key notification_delivery_due_ix (channel, next_try),
    constraint notification_delivery_fk foreign key (notification_id) references notification (id) on delete cascade
);
