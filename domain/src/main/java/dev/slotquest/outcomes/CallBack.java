package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to call a customer whose appointment did not take place, so that there is a new one. One for each booking.
 *
 * @param booking the appointment that did not take place
 * @param assignedTo id of who calls; {@code null}: whoever leads the team
 * @param assignee display name of who calls
 * @param attempts how often nobody answered
 * @param triedAt when nobody answered last
 * @param closedBy display name of who closed it, where somebody did
 */
public record CallBack(
        long id,
        Booking booking,
        @Nullable Long assignedTo,
        @Nullable String assignee,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant triedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    /** How it stands; each has a text under {@code call-back.state.<name>}. */
    public enum State {
        /** Somebody has to call. */
        OPEN,
        /** The customer was reached, and has no new appointment. */
        REACHED,
        /** The customer has a new appointment. */
        BOOKED,
        /** It is known otherwise what became of the appointment, so nobody has to call. */
        DROPPED
    }

    /** Whether somebody has to call. */
    public boolean open() {
        return state == State.OPEN;
    }
}
