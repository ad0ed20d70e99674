--liquibase formatted sql

--changeset slotquest:gamification-0016-prestige-ascent
create table prestige_ascent (
    user_id bigint not null,
    prestige int not null comment 'since then: 1 the first time',
    level int not null comment 'what was left behind, and the prestige points for it',
    xp bigint not null comment 'experience that no longer makes the level',
    ascended_at datetime(3) not null,
    primary key (user_id, prestige),
    constraint prestige_ascent_user_fk foreign key (user_id) references user_account (id)
) comment 'nothing is ever changed or deleted here: what bookings earn hangs on it';

--changeset slotquest:gamification-0016-ascent-never-changes splitStatements:false
create trigger prestige_ascent_never_changes before update on prestige_ascent for each row
    signal sqlstate '45000' set message_text = 'Ascents never change.';

--changeset slotquest:gamification-0016-ascent-never-goes splitStatements:false
create trigger prestige_ascent_never_goes before delete on prestige_ascent for each row
    signal sqlstate '45000' set message_text = 'Ascents never go.';
