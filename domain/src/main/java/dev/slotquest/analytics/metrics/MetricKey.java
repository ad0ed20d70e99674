package dev.slotquest.analytics.metrics;

import java.time.LocalDate;
import java.util.Comparator;

/** What one row of the figures counts. */
record MetricKey(Basis basis, Dimension dimension, LocalDate day, String value) implements Comparable<MetricKey> {

    /** Everybody locks rows in this order, so that nobody waits for each other. */
    private static final Comparator<MetricKey> ORDER = Comparator.comparing(MetricKey::basis)
            .thenComparing(MetricKey::dimension)
            .thenComparing(MetricKey::day)
            .thenComparing(MetricKey::value);

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }
}
