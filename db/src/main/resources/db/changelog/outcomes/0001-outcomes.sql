--liquibase formatted sql

--changeset slotquest:outcomes-0001-prompt
create table outcome_prompt (
    booking_id bigint not null,
    asked_at datetime(3) not null comment 'when the consultant was asked what became of it',
    primary key (booking_id),
    constraint outcome_prompt_booking_fk foreign key (booking_id) references booking (id)
);

--changeset slotquest:outcomes-0001-overdue
create table outcome_overdue (
    booking_id bigint not null,
    since datetime(3) not null comment 'when the daily run found it without an outcome',
    primary key (booking_id),
    key outcome_overdue_since_ix (since),
    constraint outcome_overdue_booking_fk foreign key (booking_id) references booking (id)
);

--changeset slotquest:outcomes-0001-no-show-alert
create table no_show_alert (
    id bigint not null auto_increment,
    booking_id bigint not null,
    raised_at datetime(3) not null,
    resolution varchar(10) comment 'CALL_BACK, NEW_TIME, GHOST, DISMISSED, WITHDRAWN; null: open',
    resolved_at datetime(3),
    resolved_by bigint comment 'null while open, and when it was nobody''s decision',
    primary key (id),
    unique key no_show_alert_booking_uk (booking_id),
    key no_show_alert_state_ix (resolution, raised_at),
    key no_show_alert_resolver_ix (resolved_by),
    constraint no_show_alert_booking_fk foreign key (booking_id) references booking (id),
    constraint no_show_alert_resolver_fk foreign key (resolved_by) references user_account (id)
);

--changeset slotquest:outcomes-0001-call-back
create table call_back (
    id bigint not null auto_increment,
    booking_id bigint not null comment 'the appointment that did not take place',
    assigned_to bigint comment 'who calls; null: whoever leads the team',
    state varchar(10) not null comment 'OPEN, REACHED, BOOKED, DROPPED',
    attempts int not null default 0 comment 'how often nobody answered',
    created_at datetime(3) not null,
    tried_at datetime(3) comment 'when nobody answered last',
    closed_at datetime(3),
    closed_by bigint,
    primary key (id),
    unique key call_back_booking_uk (booking_id),
    key call_back_assigned_ix (assigned_to, state),
    key call_back_state_ix (state, created_at),
    key call_back_closer_ix (closed_by),
    constraint call_back_booking_fk foreign key (booking_id) references booking (id),
    constraint call_back_assigned_fk foreign key (assigned_to) references user_account (id),
    constraint call_back_closer_fk foreign key (closed_by) references user_account (id)
);

--changeset slotquest:outcomes-0001-successor
create table booking_successor (
    booking_id bigint not null comment 'the appointment that did not take place',
    successor_id bigint not null comment 'the one that was made instead',
    kind varchar(10) not null comment 'MOVED or WIN_BACK',
    linked_at datetime(3) not null,
    primary key (booking_id, successor_id),
    unique key booking_successor_uk (successor_id),
    constraint booking_successor_booking_fk foreign key (booking_id) references booking (id),
    constraint booking_successor_successor_fk foreign key (successor_id) references booking (id)
);

--changeset slotquest:outcomes-0001-daily-outcomes
create table daily_outcomes (
    day date not null,
    ran_at datetime(3) not null,
    overdue int not null comment 'appointments without an outcome after the run',
    came int not null comment 'of the seven days up to then',
    missed int not null comment 'no-shows and ghosts of the seven days up to then',
    share_told boolean not null default false comment 'whether people were told that the share of no-shows is high',
    primary key (day)
);
