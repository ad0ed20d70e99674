package dev.slotquest.gamification.ledger;

import java.time.Instant;

/**
 * Points that were promised and do not count.
 *
 * @param reference of the booking
 * @param points what was promised
 * @param earnedAt when the booking was made
 */
public record Withheld(String reference, int points, Reason reason, Instant earnedAt) {

    /** Why points do not count. */
    public enum Reason {
        /** More bookings on one day than are rewarded. */
        DAILY_CAP,
        /** The same person had booked the same customer within the days before. */
        BOOKED_AGAIN,
        /** The booker called it off within a day. */
        SELF_CANCELLED,
        /** The appointment takes the place of one that was moved, and the points stay with that one. */
        MOVED_ALONG
    }
}
