package dev.slotquest.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a booking has come in a calendar.
 *
 * @param bookingId which booking
 * @param status in one word
 * @param eventId its id in the calendar
 * @param attempts how often it was tried since the last success
 * @param lastError what went wrong last, {@code null} when nothing did
 * @param nextTry when it is tried again, {@code null} when there is nothing to do or it was given up
 */
public record MirrorState(
        long bookingId,
        Status status,
        String eventId,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextTry) {

    /** How a calendar compares with what should stand there. */
    public enum Status {
        /** It will be written. */
        PENDING,
        /** The calendar says what it should. */
        SYNCED,
        /** Given up until somebody sets it going again. */
        FAILED
    }
}
