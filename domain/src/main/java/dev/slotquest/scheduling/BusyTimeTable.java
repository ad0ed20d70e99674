package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The mirror of the consultants' calendars. Writes only what differs, so that an unchanged calendar costs one read. */
@Repository
class BusyTimeTable {

    /** As long as the past can be explained. */
    private static final Duration KEPT = Duration.ofDays(35);

    private final JdbcTemplate jdbc;

    BusyTimeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(long id, BusyPiece piece) {}

    /**
     * Lets readings of one calendar happen one after the other. The row is taken for writing at once: two that first share it
     * and then both want to write would wait for each other.
     */
    void lock(long consultantId) {
        jdbc.update("""
                insert into calendar_reading (consultant_id) values (?)
                on duplicate key update consultant_id = values(consultant_id)""", consultantId);
    }

    boolean replace(long consultantId, TimeSpan window, List<BusyPiece> found) {
        List<BusyPiece> inside =
                found.stream().filter(piece -> piece.span().overlaps(window)).toList();
        Set<String> ids = new HashSet<>();
        inside.forEach(piece -> ids.add(piece.eventId()));
        // An event that comes from beyond the window leaves nothing behind there.
        List<Kept> known = Stream.concat(
                        within(consultantId, window).stream(),
                        ofEvents(consultantId, ids).stream()
                                .filter(kept -> kept.piece().span().end().isAfter(window.start())))
                .distinct()
                .toList();
        return !write(consultantId, known, inside).isEmpty();
    }

    List<TimeSpan> update(long consultantId, List<BusyPiece> found, Collection<String> gone) {
        Set<String> ids = new HashSet<>(gone);
        found.forEach(piece -> ids.add(piece.eventId()));
        return write(consultantId, ofEvents(consultantId, ids), found);
    }

    /** Makes what is known what was found. */
    private List<TimeSpan> write(long consultantId, List<Kept> known, List<BusyPiece> found) {
        Set<BusyPiece> wanted = new HashSet<>(found);
        List<Kept> gone =
                known.stream().filter(kept -> !wanted.contains(kept.piece())).toList();
        known.forEach(kept -> wanted.remove(kept.piece()));
        jdbc.batchUpdate(
                "delete from busy_time where id = ?",
                gone.stream().map(kept -> new Object[] {kept.id()}).toList());
        jdbc.batchUpdate(
                """
                insert into busy_time (consultant_id, event_id, starts_at, ends_at, kind, title)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update ends_at = values(ends_at), kind = values(kind), title = values(title)""",
                wanted.stream()
                        .map(piece -> new @Nullable Object[] {
                            consultantId,
                            piece.eventId(),
                            piece.span().start(),
                            piece.span().end(),
                            piece.kind().name(),
                            piece.title()
                        })
                        .toList());
        return Stream.concat(
                        gone.stream().map(kept -> kept.piece().span()),
                        wanted.stream().map(BusyPiece::span))
                .toList();
    }

    List<TimeSpan> deleteAll(long consultantId) {
        List<TimeSpan> gone = jdbc.query(
                "select starts_at, ends_at from busy_time where consultant_id = ?",
                (row, n) -> span(row),
                consultantId);
        jdbc.update("delete from busy_time where consultant_id = ?", consultantId);
        return gone;
    }

    void forgetBefore(long consultantId, Instant now) {
        jdbc.update(
                "delete from busy_time where consultant_id = ? and starts_at < ?",
                consultantId,
                now.minus(KEPT).minus(SlotRule.LONGEST));
    }

    void noteReading(long consultantId, Instant readAt) {
        jdbc.update("""
                insert into calendar_reading (consultant_id, read_at) values (?, ?)
                on duplicate key update read_at = greatest(coalesce(read_at, values(read_at)), values(read_at))""", consultantId, readAt);
    }

    void deleteReading(long consultantId) {
        jdbc.update("delete from calendar_reading where consultant_id = ?", consultantId);
    }

    /** The titles of what stands over a span, by event. */
    List<BusyEvent> eventsOver(long consultantId, TimeSpan span) {
        return within(consultantId, span).stream()
                .map(Kept::piece)
                .map(piece -> new BusyEvent(piece.eventId(), piece.span(), piece.kind(), piece.title()))
                .toList();
    }

    private List<Kept> within(long consultantId, TimeSpan window) {
        return jdbc.query(
                """
                select id, event_id, starts_at, ends_at, kind, title from busy_time
                 where consultant_id = ? and starts_at > ? and starts_at < ? and ends_at > ?
                 order by starts_at, event_id""",
                (row, n) -> kept(row),
                consultantId,
                window.start().minus(SlotRule.LONGEST),
                window.end(),
                window.start());
    }

    private List<Kept> ofEvents(long consultantId, Set<String> ids) {
        List<Kept> found = new ArrayList<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            List<String> some = all.subList(from, Math.min(all.size(), from + 500));
            String places = "?, ".repeat(some.size() - 1) + "?";
            List<Object> arguments = new ArrayList<>(List.of(consultantId));
            arguments.addAll(some);
            found.addAll(jdbc.query("""
                    select id, event_id, starts_at, ends_at, kind, title from busy_time
                     where consultant_id = ? and event_id in (%s)""".formatted(places), (row, n) -> kept(row), arguments.toArray()));
        }
        return found;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new BusyPiece(
                        row.getString("event_id"),
                        span(row),
                        BusyTime.Kind.valueOf(row.getString("kind")),
                        row.getString("title")));
    }

    private static TimeSpan span(ResultSet row) throws SQLException {
        return new TimeSpan(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"));
    }
}
