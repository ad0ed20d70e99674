package dev.slotquest.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a calendar is: whether it can be read, and whether bookings arrive in it.
 *
 * @param consultantId whose, {@code null} for the central one
 * @param calendarId its address, {@code null} for the local calendar
 * @param reading whether what it says is known
 * @param asOf when it was last known, {@code null} when it never was
 * @param failingSince since when it cannot be read, {@code null} while it can
 * @param lastError the calendar's reason in words, {@code null} while it can be read
 * @param waiting how many bookings are still to be written
 * @param givenUp how many need somebody to set them going
 */
public record CalendarState(
        @Nullable Long consultantId,
        @Nullable String calendarId,
        Reading reading,
        @Nullable Instant asOf,
        @Nullable Instant failingSince,
        @Nullable String lastError,
        long waiting,
        long givenUp) {

    /** Whether what a calendar says is known. */
    public enum Reading {
        /** It is our own: what is known is always true. */
        LOCAL,
        /** It was read a short while ago. */
        FRESH,
        /** It was read, but too long ago: its slots are neither free nor full. */
        UNREACHABLE,
        /** It was never read. */
        NEVER_READ
    }
}
