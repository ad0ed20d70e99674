--liquibase formatted sql

--changeset slotquest:gamification-0015-shield-entry
create table shield_entry (
    id bigint not null auto_increment,
    user_id bigint not null,
    amount int not null comment 'more: given; less: used',
    cause varchar(60) character set ascii collate ascii_bin not null comment 'what for; day:… for a day that was saved',
    recorded_at datetime(3) not null,
    primary key (id),
    unique key shield_entry_cause_uk (user_id, cause),
    constraint shield_entry_user_fk foreign key (user_id) references user_account (id)
) comment 'nothing is ever changed or deleted here';

--changeset slotquest:gamification-0015-shield-entry-never-changes splitStatements:false
create trigger shield_entry_never_changes before update on shield_entry for each row
    signal sqlstate '45000' set message_text = 'Entries of shields never change; add one that says otherwise.';

--changeset slotquest:gamification-0015-shield-entry-never-goes splitStatements:false
create trigger shield_entry_never_goes before delete on shield_entry for each row
    signal sqlstate '45000' set message_text = 'Entries of shields never go; add one that takes back.';

--changeset slotquest:gamification-0015-shielded-day
create table shielded_day (
    user_id bigint not null,
    day date not null comment 'a missed working day that breaks no streak',
    primary key (user_id, day),
    constraint shielded_day_user_fk foreign key (user_id) references user_account (id)
);
