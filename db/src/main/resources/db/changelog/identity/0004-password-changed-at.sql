--liquibase formatted sql

--changeset identity:0004-password-changed-at
alter table user_account
    add column password_changed_at datetime(3) null after last_login_at;
