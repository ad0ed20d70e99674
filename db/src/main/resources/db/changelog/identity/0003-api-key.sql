--liquibase formatted sql

--changeset identity:0003-api-key
create table api_key
(
    id           bigint       not null auto_increment,
    user_id      bigint       not null,
    name         varchar(100) not null,
    prefix       varchar(12)  not null,
    key_hash     char(64) character set ascii collate ascii_bin not null,
    scopes       varchar(500) not null default '',
    created_at   datetime(3)  not null,
    last_used_at datetime(3)  null,
    revoked_at   datetime(3)  null,
    primary key (id),
    unique key api_key_hash_uk (key_hash),
    key api_key_user_ix (user_id),
    constraint api_key_user_fk foreign key (user_id) references user_account (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;
