package dev.slotquest.customers;

import dev.slotquest.customers.ReliabilityReading.Sums;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how reliable customers are: band, counts, reasons and how much that rests on (rules 5.6). */
@Service
public class Reliability {

    private static final Duration BASE_RATE_LASTS = Duration.ofMinutes(5);

    private final Appearances appearances;
    private final BusinessTime time;
    private final AtomicReference<@Nullable Base> base = new AtomicReference<>();

    private record Base(double rate, Instant computedAt) {}

    Reliability(Appearances appearances, BusinessTime time) {
        this.appearances = appearances;
        this.time = time;
    }

    /** How reliable a customer is; somebody nothing is known of is {@link RiskBand#NEW}. */
    public ReliabilityReading of(long customerId) {
        return Objects.requireNonNull(of(List.of(customerId)).get(customerId));
    }

    /** How reliable some customers are, by their ids, in one statement. */
    public Map<Long, ReliabilityReading> of(Collection<Long> customerIds) {
        double rate = baseRate();
        Instant now = time.now();
        Map<Long, ReliabilityReading> readings = new LinkedHashMap<>();
        customerIds.forEach(id -> readings.put(id, ReliabilityReading.nothingKnown(id, rate)));
        for (Sums sums : appearances.sumsOf(readings.keySet())) {
            readings.put(sums.customerId(), ReliabilityReading.of(sums, rate, now));
        }
        return readings;
    }

    /** The share of no-shows over all customers, at most five minutes old. */
    public double baseRate() {
        Instant now = time.now();
        Base known = base.get();
        if (known == null || Duration.between(known.computedAt(), now).abs().compareTo(BASE_RATE_LASTS) >= 0) {
            List<Long> totals = appearances.totals();
            known = new Base(ReliabilityRule.baseRate(totals.get(0), totals.get(1)), now);
            base.set(known);
        }
        return known.rate();
    }
}
