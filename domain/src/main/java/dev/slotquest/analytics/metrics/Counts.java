package dev.slotquest.analytics.metrics;

import java.util.OptionalDouble;

/**
 * How many bookings there were, by what became of them.
 *
 * @param open that stand without an outcome, past or coming
 * @param points as promised when they were booked
 */
public record Counts(int open, int came, int noShow, int ghost, int cancelled, int moved, int points) {

    /** A rate of fewer whose outcome is known is chance. */
    public static final int FEWEST_KNOWN = 10;

    /** Nothing at all. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    static Counts one(CountedAs state, int points) {
        return new Counts(
                state == CountedAs.OPEN ? 1 : 0,
                state == CountedAs.CAME ? 1 : 0,
                state == CountedAs.NO_SHOW ? 1 : 0,
                state == CountedAs.GHOST ? 1 : 0,
                state == CountedAs.CANCELLED ? 1 : 0,
                state == CountedAs.MOVED ? 1 : 0,
                points);
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                open + other.open,
                came + other.came,
                noShow + other.noShow,
                ghost + other.ghost,
                cancelled + other.cancelled,
                moved + other.moved,
                points + other.points);
    }

    Counts negated() {
        return new Counts(-open, -came, -noShow, -ghost, -cancelled, -moved, -points);
    }

    /** No-shows and ghosts. */
    public int missed() {
        return noShow + ghost;
    }

    /** Where it is known whether the customer was there. */
    public int decided() {
        return came + missed();
    }

    /** The share of customers who came; nothing where too little is known. */
    public OptionalDouble showRate() {
        return decided() < FEWEST_KNOWN ? OptionalDouble.empty() : OptionalDouble.of((double) came / decided());
    }

    /** All bookings, whatever became of them. */
    public int bookings() {
        return open + came + noShow + ghost + cancelled + moved;
    }
}
