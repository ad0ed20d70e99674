--liquibase formatted sql

--changeset slotquest:gamification-0031-owned-item
create table owned_item (
    user_id bigint not null,
    item varchar(40) character set ascii collate ascii_bin not null,
    how varchar(8) character set ascii collate ascii_bin not null comment 'BOUGHT, UNLOCKED or WON',
    acquired_at datetime(3) not null,
    primary key (user_id, item),
    constraint owned_item_user_fk foreign key (user_id) references user_account (id)
) comment 'what belongs to somebody is never taken away';

--changeset slotquest:gamification-0031-worn-item
create table worn_item (
    user_id bigint not null,
    slot varchar(10) character set ascii collate ascii_bin not null comment 'BACKGROUND, BORDER, EFFECT, TITLE or THEME',
    item varchar(40) character set ascii collate ascii_bin not null,
    primary key (user_id, slot),
    constraint worn_item_user_fk foreign key (user_id) references user_account (id)
);
