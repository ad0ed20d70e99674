package dev.slotquest.calendar.local;

import dev.slotquest.calendar.CalendarEvent;
import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CalendarTrouble;
import dev.slotquest.calendar.TroubleReason;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps events in a table, for consultants who have no remote calendar. */
@Repository
class LocalCalendar implements CalendarPort {

    /** The private notes on an event that are kept. */
    private static final String BOOKING = "bookingId";

    private static final String SPACE = "env";
    private static final String EVERYTHING = "0";

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    LocalCalendar(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public boolean serves(Source source) {
        return source.id() == null && source.consultantId() != null;
    }

    @Override
    @Transactional
    public Insertion insert(Source source, Entry entry) {
        long owner = ownerOf(source);
        try {
            jdbc.update(
                    """
                    insert into local_event (event_id, consultant_id, title, description, color_id, starts_at, ends_at,
                                             booking_id, space, etag, deleted, change_no, updated_at)
                    values (?, ?, left(?, 300), left(?, 2000), ?, ?, ?, ?, ?, uuid(), false, ?, ?)""",
                    entry.eventId(),
                    owner,
                    entry.title(),
                    entry.description(),
                    entry.colorId(),
                    entry.span().start(),
                    entry.span().end(),
                    entry.properties().get(BOOKING),
                    entry.properties().get(SPACE),
                    nextChange(owner),
                    time.now());
        } catch (DuplicateKeyException used) {
            return new Insertion.IdUsed();
        }
        return new Insertion.Done(find(source, entry.eventId()).orElseThrow());
    }

    @Override
    @Transactional
    public Revision patch(Source source, Entry entry, @Nullable String onlyIf) {
        long owner = ownerOf(source);
        Optional<CalendarEvent> known = find(source, entry.eventId()).filter(event -> !event.isDeleted());
        if (known.isEmpty()) {
            return new Revision.Gone();
        }
        int changed = jdbc.update(
                """
                update local_event
                   set title = left(?, 300), description = left(?, 2000), color_id = coalesce(?, color_id), starts_at = ?, ends_at = ?,
                       booking_id = ?, space = ?, etag = uuid(), change_no = ?, updated_at = ?
                 where event_id = ? and consultant_id = ? and not deleted and (? is null or etag = ?)""",
                entry.title(),
                entry.description(),
                entry.colorId(),
                entry.span().start(),
                entry.span().end(),
                entry.properties().get(BOOKING),
                entry.properties().get(SPACE),
                nextChange(owner),
                time.now(),
                entry.eventId(),
                owner,
                onlyIf,
                onlyIf);
        return changed == 0
                ? new Revision.ChangedMeanwhile()
                : new Revision.Done(find(source, entry.eventId()).orElseThrow());
    }

    @Override
    @Transactional
    public void delete(Source source, String eventId) {
        long owner = ownerOf(source);
        jdbc.update("""
                update local_event set deleted = true, etag = uuid(), change_no = ?, updated_at = ?
                 where event_id = ? and consultant_id = ? and not deleted""", nextChange(owner), time.now(), eventId, owner);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarEvent> find(Source source, String eventId) {
        return jdbc
                .query(
                        "select * from local_event where event_id = ? and consultant_id = ?",
                        (row, n) -> event(row),
                        eventId,
                        ownerOf(source))
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Changes changes(Source source, @Nullable String syncToken) {
        long owner = ownerOf(source);
        long since = numberIn(syncToken == null ? EVERYTHING : syncToken);
        long until = jdbc
                .queryForList("select change_no from local_calendar where consultant_id = ?", Long.class, owner)
                .stream()
                .findFirst()
                .orElse(0L);
        List<CalendarEvent> events = jdbc.query("""
                select * from local_event
                 where consultant_id = ? and change_no > ? and change_no <= ? and not (deleted and ?)
                 order by change_no""", (row, n) -> event(row), owner, since, until, syncToken == null);
        return new Changes(events, Long.toString(until), 1);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEvent> within(Source source, TimeSpan window) {
        return jdbc.query("""
                select * from local_event
                 where consultant_id = ? and starts_at < ? and ends_at > ? and not deleted order by starts_at""", (row, n) -> event(row), ownerOf(source), window.end(), window.start());
    }

    @Override
    @Transactional(readOnly = true)
    public Description describe(Source source) {
        return jdbc
                .query(
                        "select name from consultant where id = ?",
                        (row, n) -> new Description(row.getString("name"), time.zone(), true, Map.of()),
                        ownerOf(source))
                .stream()
                .findFirst()
                .orElseThrow(() -> CalendarTrouble.lasting("There is no such consultant.", null)
                        .because(TroubleReason.Code.GONE));
    }

    @Override
    public Optional<Watch> watch(Source source, String channelId, String secret, URI address, Duration life) {
        return Optional.empty();
    }

    @Override
    public void stopWatching(Watch watch) {
        throw new IllegalArgumentException("The local calendar opens no channel such as " + watch.channelId());
    }

    /** Changes of one calendar wait for each other, so that whoever reads a number has seen all smaller ones. */
    private long nextChange(long owner) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into local_calendar (consultant_id, change_no) values (?, 1)
                on duplicate key update change_no = change_no + 1 returning change_no""", Long.class, owner));
    }

    private static long ownerOf(Source source) {
        return Objects.requireNonNull(source.consultantId(), "The local calendar belongs to a consultant.");
    }

    private static long numberIn(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException foreign) {
            throw CalendarTrouble.tokenExpired(foreign);
        }
    }

    private static CalendarEvent event(ResultSet row) throws SQLException {
        String id = row.getString("event_id");
        String etag = row.getString("etag");
        if (row.getBoolean("deleted")) {
            return CalendarEvent.deleted(id, null, etag);
        }
        return new CalendarEvent(
                id,
                CalendarEvent.Status.CONFIRMED,
                row.getString("title"),
                new TimeSpan(instant(row, "starts_at"), instant(row, "ends_at")),
                false,
                false,
                false,
                CalendarEvent.Type.DEFAULT,
                row.getString("color_id"),
                null,
                null,
                etag,
                instant(row, "updated_at"),
                properties(row.getString("booking_id"), row.getString("space")));
    }

    private static Map<String, String> properties(@Nullable String booking, @Nullable String space) {
        Map<String, String> properties = new HashMap<>();
        if (booking != null) {
            properties.put(BOOKING, booking);
        }
        if (space != null) {
            properties.put(SPACE, space);
        }
        return properties;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
