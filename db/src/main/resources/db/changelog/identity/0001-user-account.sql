--liquibase formatted sql

--changeset identity:0001-user-account
create table user_account
(
    id            bigint       not null auto_increment,
    username      varchar(64)  not null,
    display_name  varchar(100) not null,
    email         varchar(254) null,
    password_hash varchar(200) null,
    role          varchar(16)  not null,
    locale        varchar(8)   not null,
    theme         varchar(8)   not null default 'SYSTEM',
    consultant_id bigint       null,
    service       boolean      not null default false,
    active        boolean      not null default true,
    version       int          not null default 0,
    created_at    datetime(3)  not null,
    last_login_at datetime(3)  null,
    primary key (id),
    unique key user_account_username_uk (username),
    key user_account_consultant_ix (consultant_id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;
