package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.shared.TimeSpan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox: one row says what should stand in one calendar for one booking. */
@Repository
class CalendarWishes {

    private static final String ROW = "(?, ?, ?, ?, ?, 1, ?, 1, ?, ?)";

    /** Rows that do not say yet what they should. */
    private static final String BEHIND = "(mirrored_version is null or mirrored_version <> wanted_version)";

    private static final int MOST_IDS = 500;

    private final JdbcTemplate jdbc;
    private final CalendarSpace space;

    CalendarWishes(JdbcTemplate jdbc, CalendarSpace space) {
        this.jdbc = jdbc;
        this.space = space;
    }

    /** Says that the booking should stand in these calendars as it is now, or be gone from them. One statement. */
    void want(Booking booking, @Nullable String calendarId, @Nullable String centralId, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        addRow(values, booking, "CONSULTANT", calendarId, now);
        String rows = ROW;
        if (centralId != null && !centralId.equalsIgnoreCase(calendarId)) {
            addRow(values, booking, "CENTRAL", centralId, now);
            rows = ROW + ", " + ROW;
        }
        values.add(booking.startsAt());
        jdbc.update("""
                insert into calendar_event (booking_id, target, consultant_id, calendar_id, event_id, generation, wanted,
                                            wanted_version, next_try, changed_at)
                values %s
                on duplicate key update wanted = values(wanted), wanted_version = wanted_version + 1,
                    consultant_id = values(consultant_id), calendar_id = values(calendar_id), attempts = 0,
                    last_error = null, changed_at = values(changed_at),
                    mark_due = if(mark_due is null, null, ?),
                    parked = if(values(wanted) = 'ABSENT', null, parked),
                    next_try = if(parked is null, values(next_try), null)""".formatted(rows), values.toArray());
    }

    private void addRow(
            List<@Nullable Object> values, Booking booking, String target, @Nullable String calendarId, Instant now) {
        values.add(booking.id());
        values.add(target);
        values.add(booking.consultantId());
        values.add(calendarId);
        values.add(EventIds.of(space.name(), booking.id(), 1));
        values.add(booking.stands() ? "PRESENT" : "ABSENT");
        values.add(now);
        values.add(now);
    }

    /** Says that the booking should be gone from every other calendar. */
    void leaveOthers(Booking booking, @Nullable String calendarId, @Nullable String centralId, Instant now) {
        jdbc.update(
                """
                update calendar_event
                   set wanted = 'ABSENT', wanted_version = wanted_version + 1, attempts = 0, last_error = null,
                       parked = null, mark_due = null, next_try = ?, changed_at = ?
                 where booking_id = ? and wanted = 'PRESENT' and not (target = 'CONSULTANT' and calendar_key = ?)
                   and not (target = 'CENTRAL' and calendar_key = ?)""",
                now,
                now,
                booking.id(),
                CalendarKey.of(calendarId, booking.consultantId()),
                centralId == null ? "" : CalendarKey.of(centralId, null));
    }

    /** Forgets how the events of a booking were called; that there were marks stays. */
    void forgetWords(long bookingId) {
        jdbc.update("update calendar_event set sent_title = null, seen_title = null where booking_id = ?", bookingId);
        jdbc.update("update booking_mark set title = null where booking_id = ?", bookingId);
        jdbc.update("update reconciliation_finding set detail = null where booking_id = ?", bookingId);
    }

    /** Calendars in which something is to be written and nobody is at work, the one waiting longest first. */
    List<String> lanesDue(Instant now, int most) {
        return jdbc.query("""
                select e.calendar_key from calendar_event e
                  left join calendar_lane l on l.calendar_key = e.calendar_key
                 where e.next_try <= ? and (l.lease_until is null or l.lease_until <= ?)
                   and (l.not_before is null or l.not_before <= ?)
                 group by e.calendar_key order by min(e.changed_at) limit ?""", (row, n) -> Objects.requireNonNull(row.getString(1)), now, now, now, most);
    }

    /**
     * What is to be written into one calendar, in the order in which it was wished; but appointments that are over wait for
     * those to come, so that history written afterwards keeps nobody from seeing today's bookings.
     */
    List<Wish> due(String key, Instant now, int most) {
        return wishes("""
                 where calendar_key = ? and next_try <= ?
                 order by exists(select 1 from booking b where b.id = booking_id and b.ends_at <= ?), changed_at, id
                 limit ?""", List.of(key, now, now, most));
    }

    Optional<Wish> byId(long id) {
        return wishes(" where id = ?", List.of(id)).stream().findFirst();
    }

    List<Wish> ofBooking(long bookingId) {
        return wishes(" where booking_id = ? order by id", List.of(bookingId));
    }

    /** What we know of these events of a calendar, by event id; events that are not ours are missing. */
    Map<String, Wish> among(String key, Collection<String> eventIds) {
        List<String> ours =
                eventIds.stream().filter(id -> id.startsWith("sq")).distinct().toList();
        Map<String, Wish> found = new HashMap<>();
        for (int from = 0; from < ours.size(); from += MOST_IDS) {
            List<String> some = ours.subList(from, Math.min(ours.size(), from + MOST_IDS));
            List<Object> arguments = new ArrayList<>();
            arguments.add(key);
            arguments.addAll(some);
            wishes(" where calendar_key = ? and event_id in (" + marks(some.size()) + ")", arguments)
                    .forEach(wish -> found.put(wish.eventId(), wish));
        }
        return found;
    }

    /** Events that should be there, as far as we know, and end after an instant; also those that wait for a decision. */
    List<Wish> believedThere(String key, Instant endingAfter) {
        return wishes("""
                 where calendar_key = ? and standing = 'THERE' and wanted = 'PRESENT'
                   and coalesce(seen_end, sent_end, changed_at) > ?""", List.of(key, endingAfter));
    }

    /** Everything about a calendar whose booking is, or was, in a stretch of time. */
    List<Wish> touching(String key, TimeSpan window) {
        return wishes("""
                 where calendar_key = ? and booking_id in (
                    select b.id from booking b where b.starts_at < ? and b.ends_at > ?)""", List.of(key, window.end(), window.start()));
    }

    /** What should stand in a calendar of a consultant for appointments still to come. */
    List<Wish> comingOf(long consultantId, Instant now) {
        return wishes("""
                 where consultant_id = ? and target = 'CONSULTANT' and wanted = 'PRESENT' and booking_id in (
                    select b.id from booking b where b.consultant_id = ? and b.starts_at > ?)""", List.of(consultantId, consultantId, now));
    }

    private List<Wish> wishes(String rest, List<?> arguments) {
        return jdbc.query("select * from calendar_event " + rest, (row, n) -> WishRows.wish(row), arguments.toArray());
    }

    private static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    /**
     * Notes what is about to be written: whoever is killed now will know it as ours.
     *
     * @param ownTitle as we would have it, also where a person's stays
     */
    void sending(Wish wish, Entry entry, String ownTitle) {
        jdbc.update("""
                update calendar_event set sent_title = ?, sent_start = ?, sent_end = ?, own_color = coalesce(?, own_color)
                 where id = ?""", ownTitle, entry.span().start(), entry.span().end(), entry.colorId(), wish.id());
    }

    /** Notes that the event is about to be removed. */
    void leaving(Wish wish) {
        jdbc.update("update calendar_event set standing = 'LEAVING', etag = null where id = ?", wish.id());
    }

    /** Notes that the calendar says what this version wanted; a later wish stays due. */
    void written(Wish wish, CalendarEvent event) {
        seen(wish, event);
        done(wish, "THERE");
    }

    /** Notes that the event is gone as this version wanted; a later wish stays due. */
    void removed(Wish wish) {
        done(wish, wish.touched() ? "GONE" : "NONE");
    }

    private void done(Wish wish, String standing) {
        jdbc.update("""
                update calendar_event
                   set mirrored_version = ?, standing = ?, attempts = 0, last_error = null,
                       next_try = if(wanted_version = ?, null, next_try)
                 where id = ?""", wish.wantedVersion(), standing, wish.wantedVersion(), wish.id());
    }

    /** It says what it should, or waits for a decision: nobody has to look again. */
    void nothingToDo(Wish wish) {
        jdbc.update(
                "update calendar_event set next_try = null where id = ? and wanted_version = ?",
                wish.id(),
                wish.wantedVersion());
    }

    /** Notes how an event looks. */
    void seen(Wish wish, CalendarEvent event) {
        TimeSpan span = event.span();
        jdbc.update(
                """
                update calendar_event
                   set etag = ?, standing = 'THERE', seen_title = left(?, 300), seen_start = ?, seen_end = ?,
                       seen_color = ?, seen_label = ?
                 where id = ?""",
                event.etag(),
                event.title(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                event.colorId(),
                event.labelId(),
                wish.id());
    }

    /** The id is used up: the event gets another. */
    void nextGeneration(Wish wish) {
        jdbc.update(
                """
                update calendar_event
                   set generation = ?, event_id = ?, standing = 'NONE', etag = null, own_color = null,
                       sent_title = null, sent_start = null, sent_end = null, seen_title = null, seen_start = null,
                       seen_end = null, seen_color = null, seen_label = null, mark = null, mark_due = null,
                       mark_set = null
                 where id = ? and generation = ?""",
                wish.generation() + 1,
                EventIds.of(space.name(), wish.bookingId(), wish.generation() + 1),
                wish.id(),
                wish.generation());
    }

    /** Leaves the event alone until somebody has decided. */
    void park(Wish wish, Wish.Parked why) {
        jdbc.update("""
                update calendar_event
                   set parked = ?, next_try = null, standing = if(? = 'DELETED', 'GONE', standing)
                 where id = ?""", why.name(), why.name(), wish.id());
    }

    /** Somebody has decided, or undone it by hand: our state of things is written again. */
    void unpark(Wish wish, Instant now) {
        jdbc.update("""
                update calendar_event
                   set parked = null, wanted_version = wanted_version + 1, attempts = 0, last_error = null, next_try = ?,
                       changed_at = ?
                 where id = ?""", now, now, wish.id());
    }

    /** The event is gone, and nobody needs it any more. */
    void letGo(Wish wish) {
        jdbc.update("""
                update calendar_event
                   set wanted = 'ABSENT', standing = 'GONE', mirrored_version = wanted_version, next_try = null,
                       parked = null, mark_due = null
                 where id = ?""", wish.id());
    }

    /** Writes what should be there once more, whatever we believe of it. */
    void rewrite(Wish wish, Instant now) {
        jdbc.update("""
                update calendar_event
                   set wanted_version = wanted_version + 1, etag = null, attempts = 0, last_error = null, next_try = ?,
                       changed_at = ?
                 where id = ?""", now, now, wish.id());
    }

    /** Has an event removed that is there although it should not be. */
    void removeAgain(Wish wish, Instant now) {
        jdbc.update("""
                update calendar_event
                   set standing = 'THERE', etag = null, wanted_version = wanted_version + 1, attempts = 0,
                       last_error = null, next_try = ?, changed_at = ?
                 where id = ? and wanted = 'ABSENT'""", now, now, wish.id());
    }

    /** The calendar has never heard of the event: it is written as a new one. */
    void writeAnew(Wish wish, Instant now) {
        jdbc.update("update calendar_event set standing = 'NONE' where id = ?", wish.id());
        rewrite(wish, now);
    }

    /** Notes what an event's looks say, and when that counts ({@code null}: it counts already, or there is no mark). */
    void mark(Wish wish, @Nullable String mark, @Nullable Instant due) {
        jdbc.update("update calendar_event set mark = ?, mark_due = ? where id = ?", mark, due, wish.id());
    }

    /** Notes which outcome the booking has by the mark, {@code null} for none. */
    void markSet(Wish wish, @Nullable Outcome outcome) {
        jdbc.update(
                "update calendar_event set mark_set = ?, mark_due = null where id = ?",
                outcome == null ? null : outcome.name(),
                wish.id());
    }

    /** Marks whose time has come. */
    List<Wish> marksDue(Instant now, int most) {
        return wishes(" where mark_due <= ? order by mark_due limit ?", List.of(now, most));
    }

    void failed(Wish wish, String error, @Nullable Instant nextTry) {
        jdbc.update("""
                update calendar_event set attempts = attempts + 1, last_error = left(?, 300), next_try = ?
                 where id = ? and wanted_version = ?""", error, nextTry, wish.id(), wish.wantedVersion());
    }

    int retry(long bookingId, Instant now) {
        return jdbc.update(
                "update calendar_event set attempts = 0, next_try = ? where booking_id = ? and parked is null and "
                        + BEHIND,
                now,
                bookingId);
    }

    int retryGivenUp(Instant now) {
        return jdbc.update(
                "update calendar_event set attempts = 0, next_try = ? where next_try is null and parked is null and "
                        + BEHIND,
                now);
    }

    boolean retryGivenUp(Wish wish, Instant now) {
        return jdbc.update(
                        "update calendar_event set attempts = 0, next_try = ? where id = ? and next_try is null",
                        now,
                        wish.id())
                == 1;
    }

    int retryGivenUp(String key, Instant now) {
        return jdbc.update("""
                update calendar_event set attempts = 0, next_try = ?
                 where calendar_key = ? and next_try is null and parked is null and""" + " " + BEHIND, now, key);
    }

    List<DeadLetter> deadLetters() {
        return jdbc.query(
                "select * from calendar_event where next_try is null and parked is null and " + BEHIND
                        + " order by changed_at, id limit 1000",
                (row, n) -> new DeadLetter(
                        row.getLong("booking_id"),
                        row.getLong("consultant_id"),
                        row.getString("calendar_id"),
                        "CENTRAL".equals(row.getString("target")),
                        "ABSENT".equals(row.getString("wanted")),
                        row.getString("last_error"),
                        Objects.requireNonNull(WishRows.instant(row, "changed_at"))));
    }

    /**
     * How far one calendar is behind.
     *
     * @param waiting how many rows are to be written
     * @param givenUp how many need somebody to set them going
     */
    record Queue(long waiting, long givenUp) {

        static final Queue EMPTY = new Queue(0, 0);
    }

    /** How far calendars are behind, by their names; those that are not are missing. */
    Map<String, Queue> queues() {
        Map<String, Queue> queues = new HashMap<>();
        jdbc.query("""
                select calendar_key, count(next_try) as waiting, sum(next_try is null) as given_up
                  from calendar_event where parked is null and""" + " " + BEHIND + " group by calendar_key", row -> {
            queues.put(row.getString("calendar_key"), new Queue(row.getLong("waiting"), row.getLong("given_up")));
        });
        return queues;
    }

    /** In the consultant's calendar, where there are several in the one that the booking is wanted in. */
    Map<Long, MirrorState> statesOf(Collection<Long> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, MirrorState> states = new HashMap<>();
        jdbc.query(
                "select * from calendar_event where target = 'CONSULTANT' and booking_id in ("
                        + marks(bookingIds.size()) + ") order by wanted = 'PRESENT', changed_at, id",
                row -> {
                    Integer mirrored = row.getObject("mirrored_version", Integer.class);
                    var nextTry = Optional.ofNullable(row.getTimestamp("next_try"));
                    boolean synced = row.getString("parked") == null
                            && mirrored != null
                            && mirrored == row.getInt("wanted_version");
                    MirrorState.Status status = synced
                            ? MirrorState.Status.SYNCED
                            : nextTry.isPresent() ? MirrorState.Status.PENDING : MirrorState.Status.FAILED;
                    long booking = row.getLong("booking_id");
                    states.put(
                            booking,
                            new MirrorState(
                                    booking,
                                    status,
                                    row.getString("event_id"),
                                    row.getInt("attempts"),
                                    row.getString("last_error"),
                                    nextTry.map(Timestamp::toInstant).orElse(null)));
                },
                bookingIds.toArray());
        return states;
    }

    /** How many rows wait, since when the oldest does, and how many were given up. */
    CalendarMirror.Backlog backlog() {
        return jdbc.query(
                        """
                        select count(next_try) as waiting,
                               min(if(next_try is null, null, changed_at)) as oldest,
                               coalesce(sum(next_try is null), 0) as given_up
                          from calendar_event where parked is null and""" + " " + BEHIND,
                        (row, n) -> new CalendarMirror.Backlog(
                                row.getLong("waiting"), WishRows.instant(row, "oldest"), row.getLong("given_up")))
                .getFirst();
    }
}
