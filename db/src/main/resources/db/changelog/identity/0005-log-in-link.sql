--liquibase formatted sql

--changeset slotquest:identity-0005-log-in-link
create table log_in_link
(
    id          bigint      not null auto_increment,
    user_id     bigint      not null,
    secret_hash char(64) character set ascii collate ascii_bin not null,
    created_at  datetime(3) not null,
    expires_at  datetime(3) not null comment 'also when it was used, or a newer one took its place',
    primary key (id),
    unique key log_in_link_hash_uk (secret_hash),
    key log_in_link_user_ix (user_id, created_at),
    constraint log_in_link_user_fk foreign key (user_id) references user_account (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_bin;
