package dev.slotquest.analytics.metrics;

import java.util.Map;
import java.util.TreeMap;

/** What bookings add to the figures. */
final class Tally {

    private final Map<MetricKey, Counts> counts = new TreeMap<>();

    void add(BookingFacts facts) {
        change(facts, Counts.one(facts.state(), facts.points()));
    }

    void takeAway(BookingFacts facts) {
        change(facts, Counts.one(facts.state(), facts.points()).negated());
    }

    private void change(BookingFacts facts, Counts by) {
        for (Basis basis : Basis.values()) {
            for (Dimension dimension : Dimension.values()) {
                var key = new MetricKey(basis, dimension, facts.day(basis), dimension.of(facts));
                counts.merge(key, by, Counts::plus);
            }
        }
    }

    /** What is other than before, in the order in which rows are to be locked. */
    Map<MetricKey, Counts> changes() {
        counts.values().removeIf(Counts.NONE::equals);
        return counts;
    }
}
