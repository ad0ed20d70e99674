--liquibase formatted sql

--changeset slotquest:bot-0002-discord-event
create table discord_event (
    bot_id bigint not null,
    event_id bigint not null comment 'of the interaction or message',
    user_id bigint not null comment 'events of one person are worked off in order',
    payload mediumtext comment 'JSON; null once handled, because it may hold personal data',
    received_at datetime(3) not null,
    handled_at datetime(3) comment 'null: still to do',
    problem varchar(300) comment 'why it was given up',
    primary key (bot_id, event_id),
    key discord_event_open_ix (bot_id, handled_at),
    key discord_event_received_ix (received_at)
) default character set utf8mb4 comment 'Inbox: what Discord told us, so that nothing is handled twice or left undone';

--changeset slotquest:bot-0002-discord-commands
create table discord_commands (
    bot_id bigint not null,
    guild_id bigint not null comment '0: everywhere',
    hash char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the commands Discord has',
    primary key (bot_id, guild_id)
) default character set utf8mb4 comment 'Discord takes a limited number of new commands a day, so they are sent only when they changed';
