--liquibase formatted sql

--changeset slotquest:bot-0001-chat-party
create table chat_party (
    owner varchar(100) character set utf8mb4 collate utf8mb4_bin not null comment 'user:<id>, or the chat account while it is not linked',
    open_message bigint comment 'the message that what is written next answers',
    primary key (owner)
);

--changeset slotquest:bot-0001-chat-message
create table chat_message (
    id bigint not null auto_increment,
    owner varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    channel varchar(15) not null,
    conversation varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    dialogue varchar(30) comment 'what its state means; null: it has none',
    state mediumtext comment 'JSON',
    version int not null default 0 comment 'rises with each change, so that old buttons are known as old',
    reference varchar(64) character set utf8mb4 collate utf8mb4_bin comment 'id on the platform',
    created_at datetime(3) not null,
    changed_at datetime(3) not null,
    primary key (id),
    key chat_message_changed_ix (changed_at)
);

--changeset slotquest:bot-0001-chat-button
create table chat_button (
    token char(22) character set ascii collate ascii_bin not null,
    message_id bigint not null,
    version int not null,
    position smallint not null,
    dialogue varchar(30) not null comment 'what its payload means',
    payload mediumtext not null comment 'JSON',
    primary key (token),
    key chat_button_message_ix (message_id, version, position),
    constraint chat_button_message_fk foreign key (message_id) references chat_message (id) on delete cascade
);

--changeset slotquest:bot-0001-chat-event
create table chat_event (
    channel varchar(15) not null,
    event_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    reply mediumtext not null comment 'JSON: the same event again gets the same answer',
    answered_at datetime(3) not null,
    primary key (channel, event_id),
    key chat_event_answered_ix (answered_at)
);
