package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.outcomes.NoShowAlert.Resolution;
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

/** The alerts about no-shows. Whoever writes one holds the lock of the booking's row. */
@Repository
class NoShowTable {

    private static final String SELECT = """
            select a.*, u.display_name as resolver
              from no_show_alert a left join user_account u on u.id = a.resolved_by""";

    private final JdbcTemplate jdbc;
    private final BookingLookup lookup;

    NoShowTable(JdbcTemplate jdbc, BookingLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /** Raises the alert of a booking, or raises it again when it was withdrawn; whether there is something new. */
    boolean raise(long bookingId, Instant now) {
        int inserted =
                jdbc.update("insert ignore into no_show_alert (booking_id, raised_at) values (?, ?)", bookingId, now);
        return inserted == 1 || jdbc.update("""
                update no_show_alert set raised_at = ?, resolution = null, resolved_at = null, resolved_by = null
                 where booking_id = ? and resolution = 'WITHDRAWN'""", now, bookingId) == 1;
    }

    void resolve(long id, Resolution resolution, @Nullable Long by, Instant now) {
        jdbc.update(
                "update no_show_alert set resolution = ?, resolved_at = ?, resolved_by = ? where id = ?",
                resolution.name(),
                now,
                by,
                id);
    }

    Optional<NoShowAlert> byId(long id) {
        return find(" where a.id = ?", id).stream().findFirst();
    }

    Optional<NoShowAlert> ofBooking(long bookingId) {
        return find(" where a.booking_id = ?", bookingId).stream().findFirst();
    }

    /** Those about the bookings of a customer, the oldest first. */
    List<NoShowAlert> ofCustomer(long customerId) {
        return find(" where a.booking_id in (select id from booking where customer_id = ?) order by a.id", customerId);
    }

    List<Long> idsOfCustomer(long customerId) {
        return jdbc.query("""
                select a.id from no_show_alert a join booking b on b.id = a.booking_id
                 where b.customer_id = ? order by a.id""", (row, n) -> row.getLong("id"), customerId);
    }

    /** Those that wait for somebody, the oldest first. */
    List<NoShowAlert> open() {
        return find(" where a.resolution is null order by a.raised_at, a.id");
    }

    /** Those that are resolved, the latest first. */
    List<NoShowAlert> resolved(int most, long offset) {
        return find(
                " where a.resolution is not null order by a.resolved_at desc, a.id desc limit ? offset ?",
                most,
                offset);
    }

    long count(boolean open) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from no_show_alert where resolution is " + (open ? "null" : "not null"), Long.class));
    }

    private record Row(
            long id,
            long bookingId,
            Instant raisedAt,
            @Nullable Resolution resolution,
            @Nullable Instant resolvedAt,
            @Nullable String resolver) {

        NoShowAlert with(Booking booking) {
            return new NoShowAlert(id, booking, raisedAt, resolution, resolvedAt, resolver);
        }
    }

    private List<NoShowAlert> find(String rest, Object... arguments) {
        List<Row> rows = jdbc.query(SELECT + rest, NoShowTable::row, arguments);
        var bookings = lookup.byIds(rows.stream().map(Row::bookingId).toList());
        return rows.stream()
                .map(row -> row.with(Objects.requireNonNull(bookings.get(row.bookingId()))))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String resolution = row.getString("resolution");
        Timestamp resolvedAt = row.getTimestamp("resolved_at");
        return new Row(
                row.getLong("id"),
                row.getLong("booking_id"),
                Objects.requireNonNull(row.getTimestamp("raised_at")).toInstant(),
                resolution == null ? null : Resolution.valueOf(resolution),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString("resolver"));
    }
}
