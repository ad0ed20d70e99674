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
        /** Soon: early appointments are kept more often. */
        SOON,
        /** The nearest to what was asked for. */
        NEAREST,
        /** The consultant has had the fewest appointments. */
        EVEN_LOAD,
        /** The slot is still empty and the team needs it filled. */
        NEEDS_FILLING,
        /** The consultant has met the customer before. */
        KNOWS_CUSTOMER,
        /** The consultant speaks the customer's language. */
        SPEAKS_LANGUAGE,
        /** The consultant knows the campaign. */
        KNOWS_CAMPAIGN,
        /** Appointments at that hour are kept more often than at others. */
        KEPT_OFTEN
    }
}
