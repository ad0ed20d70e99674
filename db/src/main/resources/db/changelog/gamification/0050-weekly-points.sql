--liquibase formatted sql

--changeset slotquest:gamification-0050-weekly-participant
create table weekly_participant (
    user_id bigint not null,
    added_at datetime(3) not null,
    removed_at datetime(3) comment 'null while taking part; what was recorded stays',
    primary key (user_id),
    constraint weekly_participant_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0050-weekly-goal
create table weekly_goal (
    user_id bigint not null,
    week char(8) character set ascii not null comment 'ISO week, for example 2026-W48',
    points decimal(4, 1) not null,
    set_by bigint not null,
    set_at datetime(3) not null,
    primary key (user_id, week),
    key weekly_goal_setter_ix (set_by),
    constraint weekly_goal_user_fk foreign key (user_id) references user_account (id),
    constraint weekly_goal_setter_fk foreign key (set_by) references user_account (id)
);

--changeset slotquest:gamification-0050-weekly-activity
create table weekly_activity (
    id bigint not null auto_increment,
    user_id bigint not null,
    week char(8) character set ascii not null,
    kind varchar(10) character set ascii not null comment 'T1, T2, TELEFONIE, EXTRA',
    points decimal(4, 1) not null,
    note varchar(300),
    recorded_by bigint not null,
    recorded_at datetime(3) not null,
    deleted_at datetime(3) comment 'a deleted one does not count, and stays as proof',
    primary key (id),
    key weekly_activity_person_ix (user_id, week),
    key weekly_activity_week_ix (week),
    key weekly_activity_recorder_ix (recorded_by),
    constraint weekly_activity_user_fk foreign key (user_id) references user_account (id),
    constraint weekly_activity_recorder_fk foreign key (recorded_by) references user_account (id)
);

--changeset slotquest:gamification-0050-weekly-proposal
create table weekly_proposal (
    id bigint not null auto_increment,
    user_id bigint not null,
    week char(8) character set ascii not null,
    kind varchar(10) character set ascii not null comment 'GOAL, or the kind of an activity',
    points decimal(4, 1) not null,
    note varchar(300),
    proposed_by bigint not null,
    proposed_at datetime(3) not null,
    state varchar(10) character set ascii not null comment 'OPEN, APPLIED, REJECTED, REPLACED',
    primary key (id),
    key weekly_proposal_open_ix (week, state),
    key weekly_proposal_person_ix (user_id, week),
    key weekly_proposal_proposer_ix (proposed_by),
    constraint weekly_proposal_user_fk foreign key (user_id) references user_account (id),
    constraint weekly_proposal_proposer_fk foreign key (proposed_by) references user_account (id)
);

--changeset slotquest:gamification-0050-weekly-vacation
create table weekly_vacation (
    id bigint not null auto_increment,
    user_id bigint not null,
    first_day date not null,
    last_day date not null,
    reason varchar(200),
    primary key (id),
    key weekly_vacation_person_ix (user_id, first_day),
    constraint weekly_vacation_user_fk foreign key (user_id) references user_account (id)
);
