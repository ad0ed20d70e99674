package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of some days, told apart by something.
 *
 * @param lines those with most appointments
 * @param more how many further lines there are
 */
record Breakdown(Dimension dimension, List<Line> lines, int more) {

    /**
     * One of them.
     *
     * @param address where its bookings are; {@code null} where no list shows just them
     * @param showRate in percent; {@code null} where too little is known
     */
    record Line(
            String name,
            @Nullable String address,
            Counts counts,
            @Nullable Double showRate) {}
}
