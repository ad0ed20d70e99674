--liquibase formatted sql

--changeset slotquest:bot-0001-telegram-update
create table telegram_update (
    bot_id bigint not null,
    update_id bigint not null,
    chat_id bigint not null comment 'updates of one chat are worked off in order; 0: of no chat',
    payload mediumtext comment 'as received; null once handled, because it may hold personal data',
    received_at datetime(3) not null,
    handled_at datetime(3) comment 'null: still to do',
    problem varchar(300) comment 'why it was given up',
    primary key (bot_id, update_id),
    key telegram_update_open_ix (bot_id, handled_at),
    key telegram_update_received_ix (received_at)
) default character set utf8mb4 comment 'Inbox: what Telegram told us, stored before it is confirmed';
