package dev.slotquest.calendar;

import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.Marks.Kind;
import dev.slotquest.calendar.Marks.Looks;
import dev.slotquest.calendar.Marks.Mark;
import dev.slotquest.calendar.Marks.Meaning;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what looks mean, and every mark that was ever seen. */
@Repository
class MarkTable {

    private final JdbcTemplate jdbc;

    MarkTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Marks marks() {
        return new Marks(jdbc.query(
                "select * from calendar_mark order by kind, position, id",
                (row, n) -> new Mark(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getString("value")).toLowerCase(Locale.ROOT),
                        Outcome.valueOf(row.getString("meaning")))));
    }

    void note(Wish wish, CalendarEvent event, Looks looks, Meaning meaning, Instant now) {
        jdbc.update(
                """
                insert into booking_mark (booking_id, calendar_key, title, color_id, label_id, label_name, etag,
                                          event_updated_at, observed_at, meaning, mark_id)
                values (?, ?, left(?, 300), ?, ?, left(?, 100), ?, ?, ?, ?, ?)""",
                wish.bookingId(),
                wish.key(),
                looks.title(),
                looks.color(),
                looks.label(),
                looks.labelName(),
                event.etag(),
                event.updatedAt(),
                now,
                word(meaning),
                markId(meaning));
    }

    static String word(Meaning meaning) {
        return switch (meaning) {
            case Meaning.None() -> "NONE";
            case Meaning.Known known -> known.outcome().name();
            case Meaning.Unknown unknown -> "UNKNOWN";
        };
    }

    private static @Nullable Long markId(Meaning meaning) {
        return meaning instanceof Meaning.Known(Mark mark) ? (Long) mark.id() : null;
    }
}
