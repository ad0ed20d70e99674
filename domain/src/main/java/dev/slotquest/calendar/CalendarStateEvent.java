package dev.slotquest.calendar;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a calendar can be read: what people have to know of, and when it is over. */
public sealed interface CalendarStateEvent extends DomainEvent {

    /** Whose calendar, {@code null} for the central one. */
    @Nullable
    Long consultantId();

    /** The calendar's address. */
    String calendarId();

    @Override
    default Actor actor() {
        return Actor.system();
    }

    @Override
    default Subject subject() {
        return new Subject("calendar", calendarId());
    }

    /**
     * A calendar has not been read for so long that nothing is offered from it any more.
     *
     * @param since as of when it was last known, {@code null} when it never was
     * @param problem the calendar's reason in words
     */
    record CalendarWentStale(
            Instant occurredAt,
            @Nullable Long consultantId,
            String calendarId,
            @Nullable Instant since,
            String problem) implements CalendarStateEvent {
        @Override
        public String action() {
            return "calendar.went-stale";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("known_as_of", since == null ? null : since.toString());
            facts.put("problem", problem);
            return facts;
        }
    }

    /**
     * A calendar can be read again.
     *
     * @param unreadableSince since when people knew that it could not be read
     */
    record CalendarRecovered(
            Instant occurredAt, @Nullable Long consultantId, String calendarId, Instant unreadableSince)
            implements CalendarStateEvent {
        @Override
        public String action() {
            return "calendar.recovered";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("unreadable_since", unreadableSince.toString());
        }
    }
}
