package dev.slotquest.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking that could not be written into a calendar, and waits for somebody to set it going.
 *
 * @param bookingId which booking
 * @param consultantId in whose calendar
 * @param calendarId its address, {@code null} for the local calendar
 * @param central whether it is the central calendar
 * @param removal whether the event was to be removed
 * @param error the calendar's reason in words
 * @param since when it was to be written first
 */
public record DeadLetter(
        long bookingId,
        long consultantId,
        @Nullable String calendarId,
        boolean central,
        boolean removal,
        @Nullable String error,
        Instant since) {}
