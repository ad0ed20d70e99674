package dev.slotquest.calendar.local;

import dev.slotquest.calendar.CalendarPort;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps events in a table, for consultants who have no remote calendar. */
@Repository
class LocalCalendar implements CalendarPort {

    private final JdbcTemplate jdbc;

    LocalCalendar(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean serves(@Nullable String calendarId) {
        return calendarId == null;
    }

    @Override
    @Transactional
    public String put(Entry entry) {
        String etag = UUID.randomUUID().toString();
        jdbc.update(
                """
                insert into local_event (event_id, consultant_id, title, description, color_id, starts_at, ends_at, etag)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update consultant_id = values(consultant_id), title = values(title),
                    description = values(description), color_id = values(color_id), starts_at = values(starts_at),
                    ends_at = values(ends_at), etag = values(etag)""",
                entry.eventId(),
                entry.consultantId(),
                entry.title(),
                entry.description(),
                entry.colorId(),
                entry.startsAt(),
                entry.endsAt(),
                etag);
        return etag;
    }

    @Override
    @Transactional
    public void remove(Entry entry) {
        jdbc.update("delete from local_event where event_id = ?", entry.eventId());
    }
}
