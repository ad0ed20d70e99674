package dev.slotquest.portal.outcomes;

import dev.slotquest.outcomes.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rate as a page shows it: of the last days and of more of them, each with how it came about. */
record RateCard(Rate rate, List<Stretch> stretches) {

    /**
     * The rate over some days.
     *
     * @param length how many days
     * @param percent {@code null} where there is nothing to divide by
     * @param before the same of as many days before
     * @param rows where the bookings are that it counts
     */
    record Stretch(
            int length,
            @Nullable Double percent,
            @Nullable Double before,
            long part,
            long base,
            List<CountedRows> rows) {}
}
