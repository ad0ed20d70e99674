--liquibase formatted sql

--changeset slotquest:audit-0002-erased-at
alter table audit_entry
    add column erased_at datetime(3) comment 'when words about a person were taken out; that it happened stays';

--changeset slotquest:audit-0002-drop-no-update
drop trigger audit_entry_no_update;

--changeset slotquest:audit-0002-only-erasure splitStatements:false
create trigger audit_entry_no_update
    before update
    on audit_entry
    for each row
    if new.erased_at is null
        or not (new.id <=> old.id and new.occurred_at <=> old.occurred_at and new.actor_id <=> old.actor_id
            and new.actor_name <=> old.actor_name and new.channel <=> old.channel and new.action <=> old.action
            and new.subject_type <=> old.subject_type and new.subject_id <=> old.subject_id
            and (new.before_json is null) = (old.before_json is null)
            and (new.after_json is null) = (old.after_json is null)
            and (new.reason is null or old.reason is not null))
    then
        signal sqlstate '45000' set message_text = 'The audit trail is append-only.';
    end if;
