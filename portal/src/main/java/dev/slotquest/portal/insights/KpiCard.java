package dev.slotquest.portal.insights;

import dev.slotquest.portal.outcomes.CountedRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number that a team is led by, with how it came about.
 *
 * @param key of its name; its formula is under {@code <key>.formula}
 * @param percent whether it is a share
 * @param value {@code null} where there is nothing to divide by
 * @param before the same of as many days before
 * @param rows where the bookings are that it counts
 */
record KpiCard(
        String key,
        boolean percent,
        @Nullable Double value,
        @Nullable Double before,
        List<CountedRows> rows) {

    /** How much more it is than before, in its own unit; {@code null} where there is nothing to compare. */
    public @Nullable Double change() {
        return value == null || before == null ? null : value - before;
    }
}
