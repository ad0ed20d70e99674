package dev.slotquest.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads customers from rows with all columns of the table. */
final class CustomerRows {

    private CustomerRows() {}

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("email"),
                instant(row, "created_at"),
                maybeLong(row, "merged_into"),
                maybeInstant(row, "erased_at"),
                marked(row));
    }

    private static Customer.@Nullable Marked marked(ResultSet row) throws SQLException {
        Instant since = maybeInstant(row, "do_not_call_since");
        return since == null
                ? null
                : new Customer.Marked(
                        since,
                        Customer.Reason.valueOf(row.getString("do_not_call_reason")),
                        maybeLong(row, "do_not_call_by"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Long maybeLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
