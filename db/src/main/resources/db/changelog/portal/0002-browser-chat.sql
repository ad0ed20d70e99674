--liquibase formatted sql

--changeset portal:0002-browser-chat
create table browser_chat
(
    user_id bigint not null,
    changes bigint not null comment 'rises with each change of the conversation; whoever writes into it locks this row first',
    primary key (user_id),
    constraint browser_chat_user_fk foreign key (user_id) references user_account (id) on delete cascade
);

--changeset portal:0002-browser-chat-message
create table browser_chat_message
(
    id            bigint      not null auto_increment,
    user_id       bigint      not null,
    event_id      varchar(100) character set ascii collate ascii_bin null comment 'of what the person wrote; null: the bot said it',
    message_id    bigint      null comment 'chat_message.id of what the bot said; null where it cannot be edited',
    content       mediumtext  not null comment 'the text of the person, or the screen of the bot as JSON',
    answered      boolean     not null default true,
    change_number bigint      not null comment 'browser_chat.changes when it was written or edited',
    said_at       datetime(3) not null,
    edited_at     datetime(3) null,
    primary key (id),
    unique key browser_chat_message_event_uq (user_id, event_id),
    unique key browser_chat_message_message_uq (user_id, message_id),
    key browser_chat_message_change_ix (user_id, change_number),
    constraint browser_chat_message_user_fk foreign key (user_id) references browser_chat (user_id) on delete cascade
);
