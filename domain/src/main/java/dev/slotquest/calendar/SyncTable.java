package dev.slotquest.calendar;

import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How far each calendar has been read. */
@Repository
class SyncTable {

    private final JdbcTemplate jdbc;

    SyncTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far one calendar has been read.
     *
     * @param token where the last answer ended, {@code null} when everything is to be read
     * @param window for which other people's events are known
     * @param labels names of its labels by id, as JSON; {@code null} when they were never asked for
     * @param lastSuccess as of when everything is known
     * @param failingSince since when it cannot be read
     * @param failures how often in a row it could not be read
     * @param staleSince since when people know that it cannot be read
     */
    record Sync(
            String key,
            CalendarPort.Source source,
            @Nullable String token,
            @Nullable TimeSpan window,
            @Nullable String labels,
            @Nullable Instant lastSuccess,
            @Nullable String lastError,
            @Nullable Instant failingSince,
            int failures,
            @Nullable Instant staleSince,
            Instant nextDue) {}

    Map<String, Sync> byKey() {
        return jdbc.query("select * from calendar_sync", (row, n) -> sync(row)).stream()
                .collect(Collectors.toMap(Sync::key, Function.identity()));
    }

    Set<String> keys() {
        return Set.copyOf(jdbc.query(
                "select calendar_key from calendar_sync", (row, n) -> Objects.requireNonNull(row.getString(1))));
    }

    Optional<Sync> find(String key) {
        return jdbc.query("select * from calendar_sync where calendar_key = ?", (row, n) -> sync(row), key).stream()
                .findFirst();
    }

    void add(String key, CalendarPort.Source source, Instant now) {
        jdbc.update(
                "insert ignore into calendar_sync (calendar_key, calendar_id, consultant_id, next_due) values (?, ?, ?, ?)",
                key,
                source.id(),
                source.id() == null ? source.consultantId() : null,
                now);
    }

    void remove(String key) {
        jdbc.update("delete from calendar_sync where calendar_key = ?", key);
    }

    List<String> due(Instant now, int most) {
        return jdbc.query("""
                select s.calendar_key from calendar_sync s left join calendar_lane l on l.calendar_key = s.calendar_key
                 where s.next_due <= ? and (l.lease_until is null or l.lease_until <= ?)
                 order by s.next_due limit ?""", (row, n) -> Objects.requireNonNull(row.getString(1)), now, now, most);
    }

    /** Whether a calendar should have been read by now. */
    boolean isDue(String key, Instant now) {
        return !jdbc.queryForList("select 1 from calendar_sync where calendar_key = ? and next_due <= ?", key, now)
                .isEmpty();
    }

    boolean requestNow(String key, Instant now) {
        return jdbc.update("update calendar_sync set next_due = least(next_due, ?) where calendar_key = ?", now, key)
                > 0;
    }

    /** Forgets how far a calendar has been read, where it is known already. */
    void readAnew(String key, Instant now) {
        jdbc.update(
                "update calendar_sync set sync_token = null, window_start = null, window_end = null, next_due = ?"
                        + " where calendar_key = ?",
                now,
                key);
    }

    void succeeded(String key, String token, @Nullable TimeSpan window, Instant readAt, Instant nextDue) {
        jdbc.update(
                """
                update calendar_sync
                   set sync_token = ?, window_start = ?, window_end = ?, last_success = ?, last_error = null,
                       failing_since = null, failures = 0, stale_since = null, next_due = ?
                 where calendar_key = ?""",
                token,
                window == null ? null : window.start(),
                window == null ? null : window.end(),
                readAt,
                nextDue,
                key);
    }

    void failed(String key, String error, Instant now, Instant nextDue) {
        jdbc.update("""
                update calendar_sync
                   set last_error = left(?, 500), failing_since = coalesce(failing_since, ?),
                       failures = least(failures + 1, 1000), next_due = ?
                 where calendar_key = ?""", error, now, nextDue, key);
    }

    /** Notes that people know of it; whether they did not know before. */
    boolean wentStale(String key, Instant now) {
        return jdbc.update(
                        "update calendar_sync set stale_since = ? where calendar_key = ? and stale_since is null",
                        now,
                        key)
                == 1;
    }

    /** Of every calendar that people know cannot be read: as of when it is known at best, the oldest first. */
    List<Instant> staleSince() {
        return jdbc.query("""
                select coalesce(last_success, stale_since) as since from calendar_sync
                 where stale_since is not null order by since""", (row, n) -> Objects.requireNonNull(WishRows.instant(row, "since")));
    }

    void labels(String key, String labels) {
        jdbc.update("update calendar_sync set labels = ? where calendar_key = ?", labels, key);
    }

    private static Sync sync(ResultSet row) throws SQLException {
        return new Sync(
                Objects.requireNonNull(row.getString("calendar_key")),
                new CalendarPort.Source(row.getString("calendar_id"), row.getObject("consultant_id", Long.class)),
                row.getString("sync_token"),
                WishRows.span(row, "window_start", "window_end"),
                row.getString("labels"),
                WishRows.instant(row, "last_success"),
                row.getString("last_error"),
                WishRows.instant(row, "failing_since"),
                row.getInt("failures"),
                WishRows.instant(row, "stale_since"),
                Objects.requireNonNull(WishRows.instant(row, "next_due")));
    }
}
