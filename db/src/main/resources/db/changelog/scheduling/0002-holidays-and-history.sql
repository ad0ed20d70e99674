--liquibase formatted sql

--changeset slotquest:scheduling-0002-holiday-switch
create table holiday_switch (
    holiday varchar(100) not null comment 'the same every year, for example CORPUS_CHRISTI',
    year smallint not null comment '0: every year; a row of one year counts before it',
    active boolean not null comment 'whether it closes the door; without any row it does',
    primary key (holiday, year)
) comment 'The holidays themselves are worked out from the rule holidays.region';

--changeset slotquest:scheduling-0002-rule-history
create table rule_history (
    id bigint not null auto_increment,
    rule varchar(60) not null,
    about varchar(100) comment 'the consultant whose rule it is; null: everybody''s',
    was varchar(2000),
    became varchar(2000),
    changed_by varchar(100) not null,
    changed_at datetime(3) not null,
    primary key (id),
    key rule_history_rule_ix (rule, id)
) comment 'Who changed which rule, when, from what to what';
