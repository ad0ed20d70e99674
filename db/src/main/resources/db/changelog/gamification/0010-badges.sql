--liquibase formatted sql

--changeset slotquest:gamification-0010-badge-award
create table badge_award (
    user_id bigint not null,
    badge varchar(40) character set ascii collate ascii_bin not null comment 'its key in the catalogue',
    earned_at datetime(3) not null,
    primary key (user_id, badge),
    constraint badge_award_user_fk foreign key (user_id) references user_account (id)
) comment 'a badge is won once for life and never taken away';

--changeset slotquest:gamification-0010-badge-deed
create table badge_deed (
    booking_id bigint not null,
    user_id bigint not null,
    consultant_id bigint not null,
    came boolean not null comment 'the customer was there',
    noted boolean not null comment 'there is a note for the consultant',
    evening boolean not null comment 'the appointment begins at 18:00 or later, business-local',
    morning boolean not null comment 'the appointment begins between 9:00 and 11:59, business-local',
    friday boolean not null comment 'the appointment is on a Friday',
    won_back boolean not null comment 'a customer who was to be won back was there',
    primary key (booking_id),
    key badge_deed_user_ix (user_id, consultant_id, came, noted, evening, morning, friday, won_back),
    constraint badge_deed_booking_fk foreign key (booking_id) references booking (id),
    constraint badge_deed_user_fk foreign key (user_id) references user_account (id)
) comment 'a booking that counts, as far as badges ask';

--changeset slotquest:gamification-0010-badge-player
create table badge_player (
    user_id bigint not null,
    counted_at datetime(3) not null comment 'when all earlier bookings were counted',
    primary key (user_id),
    constraint badge_player_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0010-badge-period
create table badge_period (
    user_id bigint not null,
    award varchar(20) character set ascii collate ascii_bin not null comment 'CHAMPION_OF_MONTH, MVP_OF_WEEK, MVP_OF_MONTH or MVP_OF_YEAR',
    period varchar(10) character set ascii collate ascii_bin not null,
    primary key (user_id, award, period),
    constraint badge_period_user_fk foreign key (user_id) references user_account (id)
) comment 'periods of which somebody was the best';
