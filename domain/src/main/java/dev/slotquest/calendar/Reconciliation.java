package dev.slotquest.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing all calendars with the bookings.
 *
 * @param startedBy a user name, or {@code system} for the nightly one
 * @param finishedAt {@code null} while it is going on
 * @param calendars how many could be compared
 * @param compared how many bookings and events of ours
 * @param findings the differences, those that wait for somebody first
 */
public record Reconciliation(
        long id,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int calendars,
        int compared,
        List<Finding> findings) {

    /**
     * A difference.
     *
     * @param consultantId whose calendar, {@code null} for the central one
     * @param calendarId the calendar's address, {@code null} for the local calendar of the consultant
     * @param bookingId about which booking, where one is known
     * @param eventId about which event, where one is known
     * @param detail in words, where there is more to say
     * @param startsAt when the event or the appointment starts, where that is known
     * @param healed whether it was mended on the spot
     * @param settledAt when somebody decided about it, {@code null}: not yet, or nothing to decide
     */
    public record Finding(
            long id,
            @Nullable Long consultantId,
            @Nullable String calendarId,
            @Nullable Long bookingId,
            @Nullable String eventId,
            Kind kind,
            @Nullable String detail,
            @Nullable Instant startsAt,
            boolean healed,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {

        /** Whether it waits for somebody. */
        public boolean open() {
            return !healed && settledAt == null;
        }
    }

    /** Kinds of differences. */
    public enum Kind {
        /** A booking was not in the calendar; it is written again. */
        MISSING,
        /** The event of a booking was deleted by hand; the conflict inbox asks what to do. */
        DELETED,
        /** An event of a booking that is not there any more; it is removed, unless there are suspiciously many. */
        ORPHAN,
        /** An event of ours was changed without our hearing of it; it is treated as if we had. */
        CHANGED,
        /** A person has duplicated an event of ours: a private appointment now. */
        COPY,
        /** The calendar could not be read. */
        UNREADABLE
    }
}
