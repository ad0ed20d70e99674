package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who moved or cancelled bookings, until everybody concerned is told. */
@Repository
class BookingChanges {

    private final JdbcTemplate jdbc;

    BookingChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done. */
    enum What {
        MOVED,
        CANCELLED
    }

    /**
     * One change.
     *
     * @param actorId who made it; {@code null} for nobody in particular
     * @param byCalendar whether the consultant made it in the calendar
     */
    record BookingChange(
            long id,
            What what,
            @Nullable Long actorId,
            boolean byCalendar,
            long wasConsultantId,
            Instant wasStartsAt,
            Instant changedAt) {}

    void note(Booking was, What what, Actor actor, Instant now) {
        jdbc.update(
                """
                insert into booking_change (booking_id, what, actor_id, by_calendar, was_consultant_id, was_starts_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                was.id(),
                what.name(),
                actor.userId(),
                actor.channel() == Channel.CALENDAR,
                was.consultantId(),
                was.startsAt(),
                now);
    }

    /** What nobody was told yet, the oldest first. */
    List<BookingChange> of(Booking booking) {
        return jdbc.query(
                "select * from booking_change where booking_id = ? order by id", BookingChanges::change, booking.id());
    }

    private static BookingChange change(ResultSet row, int number) throws SQLException {
        long actor = row.getLong("actor_id");
        Long actorId = row.wasNull() ? null : actor;
        return new BookingChange(
                row.getLong("id"),
                What.valueOf(row.getString("what")),
                actorId,
                row.getBoolean("by_calendar"),
                row.getLong("was_consultant_id"),
                row.getTimestamp("was_starts_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    void told(BookingChange change) {
        jdbc.update("delete from booking_change where id = ?", change.id());
    }
}
