--liquibase formatted sql

--changeset slotquest:bot-0011-telegram-menu
create table telegram_menu (
    bot_id bigint not null,
    chat_id bigint not null,
    hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the commands this chat shows',
    primary key (bot_id, chat_id)
) default character set utf8mb4 comment 'Which commands each private chat shows; set again when role or language change';
