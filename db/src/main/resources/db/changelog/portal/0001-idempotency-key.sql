--liquibase formatted sql

--changeset portal:0001-idempotency-key
create table idempotency_key
(
    user_id         bigint      not null,
    idempotency_key varchar(100) character set ascii collate ascii_bin not null,
    request_hash    char(64) character set ascii collate ascii_bin not null,
    started_at      datetime(3) not null,
    status          smallint    null,
    headers         text        null,
    body            mediumtext  null,
    primary key (user_id, idempotency_key),
    key idempotency_key_started_ix (started_at),
    constraint idempotency_key_user_fk foreign key (user_id) references user_account (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_bin;
