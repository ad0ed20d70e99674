--liquibase formatted sql

--changeset slotquest:notifications-0002-kind
alter table notification
    add column kind varchar(20) character set ascii collate ascii_bin not null default 'SYSTEM' after user_id,
    add column gathers boolean not null default false comment 'stands for several others in chats; the inbox shows those' after content,
    add key notification_kind_ix (user_id, kind, created_at),
    add key notification_age_ix (created_at);

--changeset slotquest:notifications-0002-kind-of-conflicts
update notification set kind = 'CONFLICT', gathers = fact like 'conflicts-waiting:%' where fact like 'conflict%';

--changeset slotquest:notifications-0002-preference
create table notification_preference (
    user_id bigint not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    channel varchar(15) character set ascii collate ascii_bin not null comment 'PORTAL: push messages of browsers',
    account varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'the account on the platform; empty where a person has only one',
    wanted boolean not null comment 'what is not said here is as usual',
    primary key (user_id, kind, channel, account),
    constraint notification_preference_user_fk foreign key (user_id) references user_account (id) on delete cascade
);

--changeset slotquest:notifications-0002-quiet-time
create table quiet_time (
    user_id bigint not null comment 'who has no row has the usual quiet hours',
    from_time time comment 'null: never quiet',
    to_time time,
    primary key (user_id),
    constraint quiet_time_user_fk foreign key (user_id) references user_account (id) on delete cascade
);
