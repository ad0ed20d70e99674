package dev.slotquest.analytics.insights;

import java.util.List;

/**
 * Whether the last four whole weeks brought more bookings than the four before.
 *
 * @param last bookings of the last four weeks
 * @param before bookings of the four weeks before
 */
public record Trend(Direction direction, int last, int before) {

    /** How many weeks are compared with as many. */
    public static final int WEEKS = 4;

    private static final int FEWEST = 10;

    /** Where it goes. */
    public enum Direction {
        /** More than a tenth more. */
        RISING,
        /** In between. */
        STEADY,
        /** More than a tenth less. */
        FALLING,
        /** Too few bookings to say. */
        UNKNOWN
    }

    /** From the bookings of whole weeks, the latest last; weeks without a booking are among them. */
    static Trend of(List<Integer> weeks) {
        int known = weeks.size();
        int last = sum(weeks.subList(Math.max(0, known - WEEKS), known));
        int before = sum(weeks.subList(Math.max(0, known - 2 * WEEKS), Math.max(0, known - WEEKS)));
        return new Trend(direction(last, before), last, before);
    }

    private static Direction direction(int last, int before) {
        if (last + before < FEWEST || before == 0) {
            return Direction.UNKNOWN;
        }
        // A tenth more or less, in whole numbers.
        if (last * 10 > before * 11) {
            return Direction.RISING;
        }
        return last * 10 < before * 9 ? Direction.FALLING : Direction.STEADY;
    }

    private static int sum(List<Integer> weeks) {
        return weeks.stream().mapToInt(Integer::intValue).sum();
    }
}
