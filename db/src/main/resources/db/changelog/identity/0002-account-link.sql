--liquibase formatted sql

--changeset identity:0002-account-link
create table account_link
(
    id           bigint       not null auto_increment,
    user_id      bigint       not null,
    channel      varchar(16)  not null,
    external_id  varchar(64)  not null,
    conversation varchar(64)  null,
    name         varchar(200) not null,
    linked_at    datetime(3)  not null,
    primary key (id),
    unique key account_link_account_uk (channel, external_id),
    key account_link_user_ix (user_id),
    constraint account_link_user_fk foreign key (user_id) references user_account (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_bin;

--changeset identity:0002-link-code
create table link_code
(
    id         bigint      not null auto_increment,
    user_id    bigint      not null,
    code_hash  char(64) character set ascii collate ascii_bin not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    primary key (id),
    unique key link_code_hash_uk (code_hash),
    key link_code_user_ix (user_id),
    constraint link_code_user_fk foreign key (user_id) references user_account (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_bin;
