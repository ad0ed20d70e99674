package dev.slotquest.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each thing that lags behind a booking. */
@Repository
class FollowUpRows {

    private static final int LONGEST_ERROR = 300;
    private static final String WANTED_AGAIN = """
            on duplicate key update version = booking_follow_up.version + 1, attempts = 0, last_error = null,
                next_try = values(next_try), changed_at = values(changed_at), backlog = least(backlog, values(backlog))""";

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that is to be done. */
    record Due(long bookingId, String name, int version, int attempts) {}

    /** Says that these things lag behind a booking. One statement. */
    void want(long bookingId, Collection<String> names, Instant now) {
        String rows = String.join(", ", Collections.nCopies(names.size(), "(?, ?, 1, 0, ?, ?)"));
        Timestamp at = Timestamp.from(now);
        var insert =
                jdbc.sql("insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at)"
                        + " values " + rows + " " + WANTED_AGAIN);
        for (String name : names) {
            insert = insert.param(bookingId).param(name).param(at).param(at);
        }
        insert.update();
    }

    /** Says that these things lag behind these bookings, of which there are many more. One statement. */
    void wantForThese(Collection<Long> bookings, Collection<String> names, Instant now) {
        String ids = String.join(", ", Collections.nCopies(bookings.size(), "?"));
        String wanted = String.join(" union all ", Collections.nCopies(names.size(), "select ? as name"));
        Timestamp at = Timestamp.from(now);
        var insert = jdbc.sql(
                "insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at, backlog)"
                        + " select b.id, w.name, 1, 0, ?, ?, true from booking b join (" + wanted
                        + ") w where b.id in ("
                        + ids + ") " + WANTED_AGAIN);
        insert = insert.param(at).param(at);
        for (String name : names) {
            insert = insert.param(name);
        }
        for (Long booking : bookings) {
            insert = insert.param(booking);
        }
        insert.update();
    }

    /** Says that something lags behind every booking. */
    int wantForAll(String name, Instant now) {
        return jdbc.sql("""
                insert into booking_follow_up (booking_id, name, version, attempts, next_try, changed_at, backlog)
                select id, :name, 1, 0, :now, :now, true from booking
                """ + WANTED_AGAIN)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Locks and returns what is due, the backlog last; other processes pass over it meanwhile. */
    List<Due> lockDue(Collection<String> names, Instant now, int most) {
        List<Due> due = new ArrayList<>(lockDue(names, now, most, false));
        if (due.size() < most) {
            due.addAll(lockDue(names, now, most - due.size(), true));
        }
        return due;
    }

    private List<Due> lockDue(Collection<String> names, Instant now, int most, boolean backlog) {
        return jdbc.sql("""
                select booking_id, name, version, attempts from booking_follow_up
                 where backlog = :backlog and next_try <= :now and (claimed_until is null or claimed_until <= :now) and name in (:names)
                 order by next_try limit :most for update skip locked""")
                .param("now", Timestamp.from(now))
                .param("names", names)
                .param("backlog", backlog)
                .param("most", most)
                .query(FollowUpRows::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("booking_id"),
                Objects.requireNonNull(row.getString("name")),
                row.getInt("version"),
                row.getInt("attempts"));
    }

    /** Keeps other processes away without keeping a transaction open. */
    void claim(Collection<Due> rows, Instant until) {
        List<Object[]> keys = rows.stream()
                .map(row -> new Object[] {row.bookingId(), row.name()})
                .toList();
        jdbc.sql("update booking_follow_up set claimed_until = :until where (booking_id, name) in (:keys)")
                .param("until", Timestamp.from(until))
                .param("keys", keys)
                .update();
    }

    /** Notes that these are done; one that is wanted again meanwhile stays due. */
    void done(Collection<Due> rows) {
        List<Object[]> versions = rows.stream()
                .map(row -> new Object[] {row.bookingId(), row.name(), row.version()})
                .toList();
        int deleted = jdbc.sql("delete from booking_follow_up where (booking_id, name, version) in (:rows)")
                .param("rows", versions)
                .update();
        if (deleted < rows.size()) {
            jdbc.sql("update booking_follow_up set claimed_until = null where (booking_id, name) in (:rows)")
                    .param(
                            "rows",
                            rows.stream()
                                    .map(row -> new Object[] {row.bookingId(), row.name()})
                                    .toList())
                    .update();
        }
    }

    /** @param nextTry when to try again; {@code null}: it is given up until somebody asks for it */
    void failed(Due row, String error, @Nullable Instant nextTry, Instant now) {
        jdbc.sql("""
                update booking_follow_up
                   set attempts = attempts + 1, last_error = :error, claimed_until = null, changed_at = :now,
                       next_try = if(version = :version, :next, :now)
                 where booking_id = :booking and name = :name""")
                .param("error", error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
                .param("now", Timestamp.from(now))
                .param("version", row.version())
                .param("next", nextTry == null ? null : Timestamp.from(nextTry))
                .param("booking", row.bookingId())
                .param("name", row.name())
                .update();
    }

    /** What has failed at least once, the latest first. */
    List<FollowUps.Stuck> failing(int most) {
        return jdbc.sql("""
                select f.*, b.reference from booking_follow_up f join booking b on b.id = f.booking_id
                 where f.attempts > 0 order by f.changed_at desc, f.booking_id desc limit ?""")
                .param(most)
                .query((row, n) -> new FollowUps.Stuck(
                        Objects.requireNonNull(row.getString("reference")),
                        Objects.requireNonNull(row.getString("name")),
                        row.getInt("attempts"),
                        String.valueOf(row.getString("last_error")),
                        row.getTimestamp("next_try") == null,
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    int retryFailing(Instant now) {
        return jdbc.sql("update booking_follow_up set attempts = 0, next_try = ? where attempts > 0")
                .param(Timestamp.from(now))
                .update();
    }

    boolean any(String name) {
        return jdbc.sql("select exists (select 1 from booking_follow_up where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
