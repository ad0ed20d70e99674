package dev.slotquest.outcomes;

import java.time.Instant;

/**
 * A booking that was made instead of an appointment that did not take place.
 *
 * @param bookingId the appointment that did not take place
 * @param successorId the booking that was made instead
 */
public record Successor(long bookingId, long successorId, Kind kind, Instant linkedAt) {

    /** Why there is another one; each has a text under {@code successor.<name>}. */
    public enum Kind {
        /** It was agreed on when the first one was over. */
        MOVED,
        /** The customer had not come, and was won back. */
        WIN_BACK
    }
}
