--liquibase formatted sql

--changeset slotquest:calendar-0003-calendar-event-key
alter table calendar_event
    add column calendar_key varchar(280) as (coalesce(lower(calendar_id), concat('consultant:', consultant_id))) persistent,
    add unique key calendar_event_calendar_uk (booking_id, target, calendar_key),
    drop key calendar_event_uk,
    add key calendar_event_event_ix (calendar_key, event_id),
    add key calendar_event_turn_ix (calendar_key, next_try);

--changeset slotquest:calendar-0003-calendar-event-faces
alter table calendar_event
    modify column etag varchar(255),
    add column standing varchar(8) not null default 'NONE'
        comment 'NONE: never heard that it is there; THERE; LEAVING: its removal is under way; GONE',
    add column parked varchar(8) comment 'DELETED or MOVED by hand: nothing is written until somebody has decided',
    add column sent_title varchar(300) comment 'sent_…: what we wrote last, noted before it was written',
    add column sent_start datetime(3),
    add column sent_end datetime(3),
    add column own_color varchar(4) comment 'the colour we gave it; any other was given by a person',
    add column seen_title varchar(300) comment 'seen_…: how it looked when we last knew',
    add column seen_start datetime(3),
    add column seen_end datetime(3),
    add column seen_color varchar(4),
    add column seen_label varchar(64),
    add column mark varchar(10) comment 'what its looks say became of the booking',
    add column mark_due datetime(3) comment 'when that counts; null: no mark, or counted',
    add column mark_set varchar(10) comment 'the outcome the booking has by this mark',
    add key calendar_event_mark_ix (mark_due);

--changeset slotquest:calendar-0003-calendar-event-standing
update calendar_event set standing = if(wanted = 'PRESENT', 'THERE', 'GONE') where mirrored_version is not null;

--changeset slotquest:calendar-0003-calendar-event-colour
update calendar_event e join booking b on b.id = e.booking_id
   set e.own_color = case b.potential when 'TOP' then '2' when 'CLOSER_NEEDED' then '7' when 'WIN_BACK' then '5' else '9' end
 where e.mirrored_version is not null;

--changeset slotquest:calendar-0003-calendar-lane
create table calendar_lane (
    calendar_key varchar(280) not null,
    lease_holder char(36) character set ascii collate ascii_bin,
    lease_until datetime(3),
    not_before datetime(3) comment 'the calendar wants to be left alone until then',
    failures smallint not null default 0 comment 'in a row, of writing',
    primary key (calendar_key)
) comment 'Who is talking to a calendar: one at a time, over all processes';

--changeset slotquest:calendar-0003-calendar-space
create table calendar_space (
    id tinyint not null,
    name char(36) character set ascii collate ascii_bin not null,
    primary key (id)
) comment 'Whose events are whose where several installations write into one calendar';

--changeset slotquest:calendar-0003-calendar-space-row
insert into calendar_space (id, name) values (1, uuid());
