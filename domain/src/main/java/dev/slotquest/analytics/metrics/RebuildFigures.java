package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.EveryBooking;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.BusinessTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Counts all bookings anew and replaces what was kept, in one go: nobody sees half of it. */
@Service
public class RebuildFigures {

    private final BookingMetrics metrics;
    private final EveryBooking everyBooking;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    RebuildFigures(BookingMetrics metrics, EveryBooking everyBooking, TransactionRetry transaction, BusinessTime time) {
        this.metrics = metrics;
        this.everyBooking = everyBooking;
        this.transaction = transaction;
        this.time = time;
    }

    /** Does it; how many figures are others now, as after bookings that came in beside the use cases. */
    public int all() {
        return differences().size();
    }

    /** Which figures were other than they should have been. */
    SortedSet<MetricKey> differences() {
        return transaction.execute(this::count);
    }

    private SortedSet<MetricKey> count() {
        metrics.closeGate();
        Map<MetricKey, Counts> kept = metrics.everything();
        metrics.forget();
        var tally = new Tally();
        everyBooking.inPortions(bookings -> {
            Map<Long, BookingFacts> shares = new HashMap<>();
            bookings.forEach(booking ->
                    BookingFacts.of(booking, time.zone()).ifPresent(facts -> shares.put(booking.id(), facts)));
            shares.values().forEach(tally::add);
            metrics.putShares(shares);
        });
        metrics.change(tally.changes());
        metrics.openGate(time.now());
        return differences(kept, tally.changes());
    }

    private static SortedSet<MetricKey> differences(Map<MetricKey, Counts> kept, Map<MetricKey, Counts> counted) {
        var keys = new TreeSet<>(kept.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> Objects.equals(kept.get(key), counted.get(key)));
        return keys;
    }
}
