package dev.slotquest.outcomes;

import dev.slotquest.outcomes.Successor.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which booking was made instead of which. */
@Repository
class SuccessorTable {

    private final JdbcTemplate jdbc;

    SuccessorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Links two; whether they were not linked before. A booking is made instead of one other at most. */
    boolean add(long bookingId, long successorId, Kind kind, Instant now) {
        return jdbc.update("""
                insert ignore into booking_successor (booking_id, successor_id, kind, linked_at)
                values (?, ?, ?, ?)""", bookingId, successorId, kind.name(), now) == 1;
    }

    /** What was made instead of a booking, the latest first. */
    List<Successor> of(long bookingId) {
        return jdbc.query(
                "select * from booking_successor where booking_id = ? order by successor_id desc",
                SuccessorTable::successor,
                bookingId);
    }

    /** Instead of what a booking was made. */
    Optional<Successor> to(long successorId) {
        return jdbc
                .query("select * from booking_successor where successor_id = ?", SuccessorTable::successor, successorId)
                .stream()
                .findFirst();
    }

    /**
     * The last appointment of a customer that did not take place, had begun before an instant, and has no successor;
     * nothing when it was too long ago.
     */
    Optional<Long> lastMissed(long customerId, Instant since, Instant before) {
        return jdbc.query("""
                        select b.id from booking b
                         where b.customer_id = ? and b.starts_at >= ? and b.starts_at < ? and b.seat is not null
                           and b.outcome in ('NO_SHOW', 'GHOST', 'MOVED')
                           and not exists (select 1 from booking_successor s where s.booking_id = b.id)
                         order by b.starts_at desc, b.id desc limit 1""", (row, n) -> row.getLong("id"), customerId, since, before).stream()
                .findFirst();
    }

    private static Successor successor(ResultSet row, int number) throws SQLException {
        return new Successor(
                row.getLong("booking_id"),
                row.getLong("successor_id"),
                Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getTimestamp("linked_at")).toInstant());
    }
}
