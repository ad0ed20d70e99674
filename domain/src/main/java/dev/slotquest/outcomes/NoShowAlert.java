package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer did not come, and somebody who leads the team has to act. One for each booking; whoever acts first, acts for
 * all.
 *
 * @param booking as it is now
 * @param raisedAt when it was raised; later when it had been withdrawn and was raised again
 * @param resolution what was decided, {@code null} while open
 * @param resolvedBy display name of who decided; {@code null} while open, and when it was nobody's decision
 */
public record NoShowAlert(
        long id,
        Booking booking,
        Instant raisedAt,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    /** What was decided; each has a text under {@code no-show.resolution.<name>}. */
    public enum Resolution {
        /** Somebody calls the customer. */
        CALL_BACK,
        /** The customer is offered, or has, a new time. */
        NEW_TIME,
        /** The customer cannot be reached at all. */
        GHOST,
        /** Nothing is to be done. */
        DISMISSED,
        /** It is known otherwise: the customer came after all. */
        WITHDRAWN
    }

    /** Whether it waits for somebody. */
    public boolean open() {
        return resolution == null;
    }
}
