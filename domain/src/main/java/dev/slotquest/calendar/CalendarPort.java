package dev.slotquest.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of calendar that events can be written to. Every call may be repeated any number of times. */
public interface CalendarPort {

    /** Whether this is the calendar for such an id. */
    boolean serves(@Nullable String calendarId);

    /**
     * Makes an event stand as described, whether it is new or known.
     *
     * @return the mark of this state of the event
     * @throws CalendarTrouble when the calendar does not do it
     */
    String put(Entry entry);

    /**
     * Makes an event be gone, whether it is there or not.
     *
     * @throws CalendarTrouble when the calendar does not do it
     */
    void remove(Entry entry);

    /**
     * An event as it should be.
     *
     * @param calendarId which calendar, {@code null} for the consultant's local one
     * @param consultantId whose appointment
     * @param eventId its id in the calendar, chosen by us
     * @param title what the consultant reads first
     * @param description all the rest
     * @param colorId number of the colour
     * @param startsAt start
     * @param endsAt end, exclusive
     */
    record Entry(
            @Nullable String calendarId,
            long consultantId,
            String eventId,
            String title,
            String description,
            String colorId,
            Instant startsAt,
            Instant endsAt) {}
}
