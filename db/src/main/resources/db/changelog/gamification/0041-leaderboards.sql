--liquibase formatted sql

--changeset slotquest:gamification-0041-points-of-days
create index ledger_day_board_ix on ledger_day (currency, day, user_id, amount);

--changeset slotquest:gamification-0041-days-of-streaks
create index active_day_day_ix on active_day (day, user_id);

--changeset slotquest:gamification-0041-league
create table league_member (
    week date not null comment 'its Monday',
    user_id bigint not null,
    league smallint not null comment '1 has the most volume',
    volume decimal(9, 3) not null comment 'points for each day at work, over the four weeks before',
    primary key (week, user_id),
    key league_member_user_ix (user_id),
    constraint league_member_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0041-award
create table period_award (
    award varchar(20) character set ascii collate ascii_bin not null,
    period varchar(8) character set ascii collate ascii_bin not null comment 'such as 2026-W48, 2026-11 or 2026',
    last_day date not null comment 'the last day of the period',
    user_id bigint comment 'null: nobody had points',
    points bigint not null,
    decided_at datetime(3) not null,
    primary key (award, period),
    key period_award_user_ix (user_id),
    key period_award_day_ix (last_day),
    constraint period_award_user_fk foreign key (user_id) references user_account (id)
);
