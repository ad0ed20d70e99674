package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads bookings from rows with all columns of the table. */
final class BookingRows {

    private BookingRows() {}

    static Booking booking(ResultSet row) throws SQLException {
        int seat = row.getInt("seat");
        Integer seatOrNone = row.wasNull() ? null : seat;
        return new Booking(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("consultant_id"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                seatOrNone,
                BookingStatus.valueOf(row.getString("status")),
                constant(Outcome.class, row.getString("outcome")),
                new BookedCustomer(
                        row.getLong("customer_id"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("phone"),
                        row.getString("email")),
                row.getString("note"),
                Potential.valueOf(row.getString("potential")),
                row.getString("campaign"),
                row.getLong("booked_by"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("points"),
                constant(CancelReason.class, row.getString("cancel_reason")),
                row.getString("cancel_note"),
                maybeInstant(row, "cancelled_at"),
                row.getInt("ics_sequence"),
                row.getInt("version"),
                instant(row, "created_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
