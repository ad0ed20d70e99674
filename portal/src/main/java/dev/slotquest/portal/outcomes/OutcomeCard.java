package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.outcomes.Successor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a booking, and what its reader can say of it.
 *
 * @param sayable what they can say at present
 * @param newTime whether they can choose another time for the customer
 * @param reasons for which it can be called off
 * @param corrections what they can correct it to; empty where they cannot
 * @param links the bookings that were made instead of it, or instead of which it was made
 * @param alert what was decided about a no-show, in words; {@code null} where there is nothing to know
 * @param alertOpen whether somebody has to act on it
 * @param call a call that this person knows of
 */
public record OutcomeCard(
        Set<Outcome> sayable,
        boolean newTime,
        List<CancelReason> reasons,
        List<Outcome> corrections,
        List<Link> links,
        @Nullable String alert,
        boolean alertOpen,
        NoShowLines.@Nullable CallLine call) {

    /**
     * Another booking of the same customer.
     *
     * @param later whether it was made instead of this one, or this one instead of it
     */
    public record Link(Successor.Kind kind, boolean later, BookingView view) {}

    /** Whether there is anything to say or to know. */
    public boolean shown() {
        return !sayable.isEmpty()
                || newTime
                || !corrections.isEmpty()
                || !links.isEmpty()
                || alertOpen
                || alert != null
                || call != null;
    }
}
