package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox: one row says what should stand in one calendar for one booking. */
@Repository
class CalendarWishes {

    /** Base32hex in lower case: the only letters that calendar services allow in event ids. */
    private static final char[] BASE32HEX = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private static final int ID_BYTES = 20;

    private final JdbcTemplate jdbc;

    CalendarWishes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row whose time has come. */
    record Due(
            long id,
            long bookingId,
            long consultantId,
            @Nullable String calendarId,
            String eventId,
            boolean wantedPresent,
            int wantedVersion,
            int attempts) {}

    /** Says that the booking should stand in the consultant's calendar as it is now, or be gone from it. */
    void want(Booking booking, @Nullable String calendarId, Instant now) {
        jdbc.update(
                """
                insert into calendar_event (booking_id, target, consultant_id, calendar_id, event_id, generation, wanted,
                                            wanted_version, next_try, changed_at)
                values (?, 'CONSULTANT', ?, ?, ?, 1, ?, ?, ?, ?)
                on duplicate key update wanted = values(wanted), wanted_version = values(wanted_version),
                    consultant_id = values(consultant_id), calendar_id = values(calendar_id),
                    next_try = values(next_try), attempts = 0, last_error = null, changed_at = values(changed_at)""",
                booking.id(),
                booking.consultantId(),
                calendarId,
                eventId(booking.id(), 1),
                booking.stands() ? "PRESENT" : "ABSENT",
                booking.version(),
                now,
                now);
    }

    /** The same booking and generation always give the same id, so that writing twice is writing once. */
    static String eventId(long bookingId, int generation) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest("slotquest|%d|%d".formatted(bookingId, generation).getBytes(StandardCharsets.UTF_8));
            var id = new StringBuilder("sq");
            ByteBuffer bytes = ByteBuffer.wrap(hash, 0, ID_BYTES);
            while (bytes.remaining() >= 5) {
                long bits = ((long) (bytes.get() & 0xff) << 32) | (bytes.getInt() & 0xffffffffL);
                for (int shift = 35; shift >= 0; shift -= 5) {
                    id.append(BASE32HEX[(int) (bits >>> shift) & 31]);
                }
            }
            return id.toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    /** Locks and returns rows whose time has come; other processes pass over them meanwhile. */
    List<Due> lockDue(Instant now, int most) {
        return jdbc.query(
                """
                select id, booking_id, consultant_id, calendar_id, event_id, wanted, wanted_version, attempts
                  from calendar_event where next_try <= ? order by next_try limit ? for update skip locked""",
                (row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("booking_id"),
                        row.getLong("consultant_id"),
                        row.getString("calendar_id"),
                        row.getString("event_id"),
                        "PRESENT".equals(row.getString("wanted")),
                        row.getInt("wanted_version"),
                        row.getInt("attempts")),
                now,
                most);
    }

    /** Keeps other processes away from rows that are being worked on, without keeping a transaction open. */
    void lease(Collection<Due> rows, Instant until) {
        jdbc.batchUpdate(
                "update calendar_event set next_try = ? where id = ?",
                rows.stream().map(row -> new Object[] {until, row.id()}).toList());
    }

    /** Notes that the calendar says what this version wanted; a later wish stays due. */
    void mirrored(Due row, @Nullable String etag) {
        jdbc.update("""
                update calendar_event
                   set mirrored_version = ?, etag = ?, attempts = 0, last_error = null,
                       next_try = if(wanted_version = ?, null, next_try)
                 where id = ?""", row.wantedVersion(), etag, row.wantedVersion(), row.id());
    }

    void failed(Due row, String error, @Nullable Instant nextTry) {
        jdbc.update("""
                update calendar_event set attempts = attempts + 1, last_error = left(?, 300), next_try = ?
                 where id = ? and wanted_version = ?""", error, nextTry, row.id(), row.wantedVersion());
    }

    int retry(long bookingId, Instant now) {
        return jdbc.update("""
                update calendar_event set attempts = 0, next_try = ?
                 where booking_id = ? and (mirrored_version is null or mirrored_version <> wanted_version)""", now, bookingId);
    }

    Map<Long, MirrorState> statesOf(Collection<Long> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(bookingIds.size(), "?"));
        Map<Long, MirrorState> states = new HashMap<>();
        jdbc.query(
                "select * from calendar_event where target = 'CONSULTANT' and booking_id in (" + marks + ")",
                row -> {
                    Integer mirrored = row.getObject("mirrored_version", Integer.class);
                    var nextTry = Optional.ofNullable(row.getTimestamp("next_try"));
                    boolean synced = mirrored != null && mirrored == row.getInt("wanted_version");
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
                               sum(next_try is null) as given_up
                          from calendar_event where mirrored_version is null or mirrored_version <> wanted_version""",
                        (row, n) -> new CalendarMirror.Backlog(
                                row.getLong("waiting"),
                                Optional.ofNullable(row.getTimestamp("oldest"))
                                        .map(Timestamp::toInstant)
                                        .orElse(null),
                                row.getLong("given_up")))
                .getFirst();
    }
}
