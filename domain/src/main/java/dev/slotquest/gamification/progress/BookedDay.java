package dev.slotquest.gamification.progress;

import java.time.LocalDate;

/**
 * The bookings somebody made on one day, and what has become of them.
 *
 * @param came the customer was there
 * @param missed the customer was not
 * @param cancelled called off
 * @param open still to come, or not known yet
 */
public record BookedDay(LocalDate day, int came, int missed, int cancelled, int open) {

    /** All of them. */
    public int total() {
        return came + missed + cancelled + open;
    }
}
