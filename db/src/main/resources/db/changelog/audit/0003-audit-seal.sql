--liquibase formatted sql

--changeset slotquest:audit-0003-seal
create table audit_seal
(
    id          bigint     not null comment 'the entry that it seals',
    previous_id bigint     not null comment 'the entry sealed before it; 0 for none',
    salt        binary(16) null comment 'keeps words from being guessed by their digest; gone when they were taken out',
    words       binary(32) not null comment 'digest of the salt and of what may be taken out',
    hash        binary(32) not null comment 'digest of the seal before it, of what happened, and of the digest of the words',
    primary key (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;

--changeset slotquest:audit-0003-seal-no-update splitStatements:false
create trigger audit_seal_no_update
    before update
    on audit_seal
    for each row
    if new.salt is not null
        or not (new.id <=> old.id and new.previous_id <=> old.previous_id and new.words <=> old.words
            and new.hash <=> old.hash)
    then
        signal sqlstate '45000' set message_text = 'The audit trail is sealed.';
    end if;

--changeset slotquest:audit-0003-seal-no-delete splitStatements:false
create trigger audit_seal_no_delete
    before delete
    on audit_seal
    for each row signal sqlstate '45000' set message_text = 'The audit trail is sealed.';

--changeset slotquest:audit-0003-chain
create table audit_chain
(
    id            tinyint     not null,
    entry_id      bigint      not null comment 'the last entry that is sealed; 0 for none',
    hash          binary(32)  null comment 'of its seal',
    primary key (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;

--changeset slotquest:audit-0003-chain-begins
insert into audit_chain (id, entry_id)
values (1, 0);

--changeset slotquest:audit-0003-proof
create table audit_proof
(
    id         tinyint                             not null,
    begun_at   datetime(3)                         null comment 'when a process last took it on',
    proved_at  datetime(3)                         null,
    entries    bigint                              not null comment 'that were proved',
    entry_id   bigint                              not null comment 'the last one of them',
    fault      varchar(16) character set ascii     null,
    fault_id   bigint                              null comment 'the first entry that is not as it was sealed',
    primary key (id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;

--changeset slotquest:audit-0003-proof-is-wanted
insert into audit_proof (id, entries, entry_id)
values (1, 0, 0);
