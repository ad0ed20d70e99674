package dev.slotquest.customers;

import java.time.Instant;

/**
 * What became of one appointment of a customer.
 *
 * @param happenedAt when the appointment was to be
 * @param knownAt since when that is known
 */
public record Appearance(long bookingId, long customerId, Became became, Instant happenedAt, Instant knownAt) {

    /** What can become of an appointment. */
    public enum Became {
        /** The customer was there. */
        CAME,
        /** The customer was not there. */
        NO_SHOW,
        /** The customer was not there and cannot be reached at all. */
        GHOST,
        /** It was called off. */
        CANCELLED,
        /** It takes place at another time. */
        MOVED;

        /** Whether the customer was expected and stayed away. */
        public boolean missed() {
            return this == NO_SHOW || this == GHOST;
        }

        /** Whether it says anything about how reliable the customer is. */
        public boolean counts() {
            return this == CAME || missed();
        }
    }
}
