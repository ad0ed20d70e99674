package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.outcomes.CallBack.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who is to be called. Whoever writes one holds the lock of the booking's row. */
@Repository
class CallBackTable {

    private static final String SELECT = """
            select k.*, a.display_name as assignee, c.display_name as closer
              from call_back k
              left join user_account a on a.id = k.assigned_to
              left join user_account c on c.id = k.closed_by""";

    private final JdbcTemplate jdbc;
    private final BookingLookup lookup;

    CallBackTable(JdbcTemplate jdbc, BookingLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /** Opens one for a booking, anew when there was one. */
    void open(long bookingId, @Nullable Long assignedTo, Instant now) {
        jdbc.update("""
                insert into call_back (booking_id, assigned_to, state, created_at) values (?, ?, 'OPEN', ?)
                on duplicate key update assigned_to = values(assigned_to), state = 'OPEN', attempts = 0,
                    created_at = values(created_at), tried_at = null, closed_at = null, closed_by = null""", bookingId, assignedTo, now);
    }

    void tried(long id, Instant now) {
        jdbc.update("update call_back set attempts = attempts + 1, tried_at = ? where id = ?", now, id);
    }

    void close(long id, State state, @Nullable Long by, Instant now) {
        jdbc.update(
                "update call_back set state = ?, closed_at = ?, closed_by = ? where id = ?", state.name(), now, by, id);
    }

    Optional<CallBack> byId(long id) {
        return find(" where k.id = ?", id).stream().findFirst();
    }

    Optional<CallBack> ofBooking(long bookingId) {
        return find(" where k.booking_id = ?", bookingId).stream().findFirst();
    }

    /** What is open, those first who were not tried for the longest time. */
    List<CallBack> open() {
        return find(" where k.state = 'OPEN' order by coalesce(k.tried_at, k.created_at), k.id");
    }

    List<CallBack> openOf(long userId) {
        return find(
                " where k.assigned_to = ? and k.state = 'OPEN' order by coalesce(k.tried_at, k.created_at), k.id",
                userId);
    }

    private record Row(
            long id,
            long bookingId,
            @Nullable Long assignedTo,
            @Nullable String assignee,
            State state,
            int attempts,
            Instant createdAt,
            @Nullable Instant triedAt,
            @Nullable Instant closedAt,
            @Nullable String closer) {

        CallBack with(Booking booking) {
            return new CallBack(
                    id, booking, assignedTo, assignee, state, attempts, createdAt, triedAt, closedAt, closer);
        }
    }

    private List<CallBack> find(String rest, Object... arguments) {
        List<Row> rows = jdbc.query(SELECT + rest, CallBackTable::row, arguments);
        var bookings = lookup.byIds(rows.stream().map(Row::bookingId).toList());
        return rows.stream()
                .map(row -> row.with(Objects.requireNonNull(bookings.get(row.bookingId()))))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long assignedTo = row.getLong("assigned_to");
        Long assignedOrNone = row.wasNull() ? null : assignedTo;
        return new Row(
                row.getLong("id"),
                row.getLong("booking_id"),
                assignedOrNone,
                row.getString("assignee"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "tried_at"),
                instant(row, "closed_at"),
                row.getString("closer"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
