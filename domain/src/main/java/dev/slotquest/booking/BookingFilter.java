package dev.slotquest.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings are wanted; whatever is {@code null} does not matter.
 *
 * @param from earliest start
 * @param to latest start, exclusive
 * @param consultantId held by this consultant
 * @param bookedBy made by this person
 * @param state standing, cancelled, or with this outcome
 * @param potential of this potential
 * @param text part of a reference, name, phone, e-mail, campaign or note
 * @param madeFrom made at this moment or later
 * @param madeTo made before this moment
 */
public record BookingFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long consultantId,
        @Nullable Long bookedBy,
        @Nullable State state,
        @Nullable Potential potential,
        @Nullable String text,
        @Nullable Instant madeFrom,
        @Nullable Instant madeTo) {

    /** All bookings. */
    public static final BookingFilter ALL = new BookingFilter(null, null, null, null, null, null, null);

    /** Whenever it was made. */
    public BookingFilter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long consultantId,
            @Nullable Long bookedBy,
            @Nullable State state,
            @Nullable Potential potential,
            @Nullable String text) {
        this(from, to, consultantId, bookedBy, state, potential, text, null, null);
    }

    /** What a booking has come to, in one word. */
    public enum State {
        /** It stands and its outcome is not known. */
        BOOKED,
        CAME,
        NO_SHOW,
        GHOST,
        MOVED,
        CANCELLED
    }

    /** What a booking has come to. */
    public static State stateOf(Booking booking) {
        if (booking.status() == BookingStatus.CANCELLED) {
            return State.CANCELLED;
        }
        Outcome outcome = booking.outcome();
        return outcome == null ? State.BOOKED : State.valueOf(outcome.name());
    }
}
