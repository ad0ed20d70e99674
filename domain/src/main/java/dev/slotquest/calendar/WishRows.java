package dev.slotquest.calendar;

import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.Wish.Parked;
import dev.slotquest.calendar.Wish.Seen;
import dev.slotquest.calendar.Wish.Sent;
import dev.slotquest.calendar.Wish.Standing;
import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the tables of this module hold. */
final class WishRows {

    private WishRows() {}

    static Wish wish(ResultSet row) throws SQLException {
        String parked = row.getString("parked");
        String markSet = row.getString("mark_set");
        return new Wish(
                row.getLong("id"),
                row.getLong("booking_id"),
                "CENTRAL".equals(row.getString("target")),
                row.getLong("consultant_id"),
                row.getString("calendar_id"),
                row.getString("calendar_key"),
                row.getString("event_id"),
                row.getInt("generation"),
                "PRESENT".equals(row.getString("wanted")),
                row.getInt("wanted_version"),
                row.getObject("mirrored_version", Integer.class),
                row.getString("etag"),
                row.getInt("attempts"),
                Standing.valueOf(row.getString("standing")),
                parked == null ? null : Parked.valueOf(parked),
                new Sent(row.getString("sent_title"), span(row, "sent_start", "sent_end")),
                row.getString("own_color"),
                new Seen(
                        row.getString("seen_title"),
                        span(row, "seen_start", "seen_end"),
                        row.getString("seen_color"),
                        row.getString("seen_label")),
                Objects.requireNonNull(instant(row, "changed_at")),
                row.getString("mark"),
                markSet == null ? null : Outcome.valueOf(markSet));
    }

    static @Nullable TimeSpan span(ResultSet row, String start, String end) throws SQLException {
        Instant from = instant(row, start);
        Instant to = instant(row, end);
        return from == null || to == null ? null : new TimeSpan(from, to);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
