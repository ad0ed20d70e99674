package dev.slotquest.scheduling;

import java.time.Instant;

/**
 * A slot that fits, and why it is offered.
 *
 * @param reason the strongest reason
 */
public record Suggestion(long consultantId, String consultantName, Instant startsAt, Instant endsAt, Reason reason) {

    /** Why a slot is offered before others. */
    public enum Reason {
        /** The earliest there is: early appointments are kept more often. */
        SOONEST,
        /** The nearest to what was asked for. */
        NEAREST,
        /** The consultant has had the fewest appointments. */
        EVEN_LOAD,
        /** The slot is still empty and the team needs it filled. */
        NEEDS_FILLING
    }
}
