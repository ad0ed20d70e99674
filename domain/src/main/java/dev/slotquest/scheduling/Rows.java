package dev.slotquest.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the column types that this module uses from a row. */
final class Rows {

    private Rows() {}

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }

    static @Nullable LocalDate maybeDate(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalTime.class), column);
    }

    static @Nullable LocalTime maybeTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getLong(column));
    }
}
