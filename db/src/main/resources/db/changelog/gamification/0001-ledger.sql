--liquibase formatted sql

--changeset slotquest:gamification-0001-ledger-entry
create table ledger_entry (
    id bigint not null auto_increment,
    user_id bigint not null,
    currency varchar(6) character set ascii collate ascii_bin not null comment 'POINTS, XP or COINS',
    amount int not null,
    kind varchar(12) character set ascii collate ascii_bin not null comment 'what it is for, such as BOOKING',
    cause varchar(80) character set ascii collate ascii_bin not null comment 'what it is about; from the second entry about the same on with its number behind a slash',
    about varchar(72) character set ascii collate ascii_bin not null comment 'what it is about, without a number',
    state varchar(12) character set ascii collate ascii_bin not null comment 'how what it is about stands since then: PROVISIONAL, FINAL or TAKEN_BACK',
    earned_at datetime(3) not null comment 'when it was earned: for which time it counts',
    earned_on date not null comment 'the business day of that',
    recorded_at datetime(3) not null comment 'when it was written',
    primary key (id),
    unique key ledger_entry_cause_uk (user_id, currency, kind, cause),
    key ledger_entry_about_ix (user_id, about),
    key ledger_entry_time_ix (user_id, earned_at, id),
    constraint ledger_entry_user_fk foreign key (user_id) references user_account (id)
) comment 'nothing is ever changed or deleted here';

--changeset slotquest:gamification-0001-ledger-account
create table ledger_account (
    user_id bigint not null,
    currency varchar(6) character set ascii collate ascii_bin not null,
    balance bigint not null comment 'the sum of the entries',
    primary key (user_id, currency),
    constraint ledger_account_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0001-ledger-day
create table ledger_day (
    user_id bigint not null,
    currency varchar(6) character set ascii collate ascii_bin not null,
    day date not null,
    amount bigint not null comment 'the sum of the entries that were earned on that day',
    primary key (user_id, currency, day),
    key ledger_day_day_ix (day, currency),
    constraint ledger_day_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0001-withheld
create table withheld_points (
    booking_id bigint not null,
    user_id bigint not null,
    points int not null comment 'what was promised',
    reason varchar(15) character set ascii collate ascii_bin not null,
    earned_at datetime(3) not null,
    primary key (booking_id),
    key withheld_points_user_ix (user_id, earned_at),
    constraint withheld_points_booking_fk foreign key (booking_id) references booking (id),
    constraint withheld_points_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0001-ledger-difference
create table ledger_difference (
    user_id bigint not null,
    check_name varchar(10) character set ascii collate ascii_bin not null comment 'ACCOUNT, DAYS or BOOKINGS',
    currency varchar(6) character set ascii collate ascii_bin not null,
    shown bigint not null,
    proved bigint not null,
    noticed_at datetime(3) not null,
    primary key (user_id, check_name, currency),
    constraint ledger_difference_user_fk foreign key (user_id) references user_account (id)
) comment 'what the nightly proof has found and what does not agree yet';

--changeset slotquest:gamification-0001-entry-never-changes splitStatements:false
create trigger ledger_entry_never_changes before update on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'Entries of the ledger never change; add one that says otherwise.';

--changeset slotquest:gamification-0001-entry-never-goes splitStatements:false
create trigger ledger_entry_never_goes before delete on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'Entries of the ledger never go; add one that takes back.';
