--liquibase formatted sql

--changeset audit:0001-audit-entry
create table audit_entry
(
    id           bigint       not null auto_increment,
    occurred_at  datetime(3)  not null,
    actor_id     bigint       null,
    actor_name   varchar(64)  not null,
    channel      varchar(16)  not null,
    action       varchar(64)  not null,
    subject_type varchar(32)  not null,
    subject_id   varchar(100) not null,
    before_json  mediumtext   null,
    after_json   mediumtext   null,
    reason       varchar(1000) null,
    primary key (id),
    key audit_entry_subject_ix (subject_type, subject_id, id)
) engine = InnoDB
  default charset = utf8mb4
  collate = utf8mb4_unicode_ci;

--changeset audit:0001-audit-entry-no-update splitStatements:false
create trigger audit_entry_no_update
    before update
    on audit_entry
    for each row signal sqlstate '45000' set message_text = 'The audit trail is append-only.';

--changeset audit:0001-audit-entry-no-delete splitStatements:false
create trigger audit_entry_no_delete
    before delete
    on audit_entry
    for each row signal sqlstate '45000' set message_text = 'The audit trail is append-only.';
