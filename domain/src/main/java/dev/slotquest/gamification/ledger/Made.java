package dev.slotquest.gamification.ledger;

import dev.slotquest.gamification.ledger.Withheld.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking somebody has made, as far as it matters for what it is worth.
 *
 * @param points what was promised
 * @param winBack whether a customer is to be won back
 * @param goesAlong whether it stands for an earlier booking of the same person whose appointment was moved: what that one is
 *     worth hangs on this one, and nothing is earned twice
 * @param again whether the same person had booked the same customer within the days before
 * @param withheld why its points are noted as not counting at present
 */
record Made(
        long id,
        String reference,
        long customerId,
        Instant createdAt,
        int points,
        boolean winBack,
        Fate fate,
        boolean goesAlong,
        boolean again,
        @Nullable Reason withheld) {

    /** What became of a booking. */
    enum Fate {
        /** It is not known yet; of an appointment that was moved, not known of the one that takes its place. */
        OPEN,
        CAME,
        /** The customer was not there. */
        MISSED,
        /** It was called off, whoever's doing that was. */
        CALLED_OFF,
        /** Somebody else called it off, because there was no consultant for it: the booker did all there was to do. */
        NO_CONSULTANT,
        /** The booker called it off within a day. */
        SELF_CANCELLED,
        /** The booker took it back at once: it never was. */
        UNDONE;

        /** Whether it counts as a booking at all. */
        boolean counts() {
            return this != SELF_CANCELLED && this != UNDONE;
        }
    }

    /** The same booking, now that it is known whether the customer was booked before. */
    Made withAgain(boolean known) {
        return new Made(id, reference, customerId, createdAt, points, winBack, fate, goesAlong, known, withheld);
    }

    /**
     * Whether this is the same customer once more, so soon after another booking that nothing new was achieved. Who did not
     * come and is won back is no such customer.
     */
    boolean repeats(Made earlier, Duration soon) {
        return earlier.customerId == customerId
                && earlier.fate.counts()
                && earlier.createdAt.isAfter(createdAt.minus(soon))
                && !(winBack && earlier.fate == Fate.MISSED);
    }
}
