package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.EveryBooking;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.BusinessTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proves the figures every night: counts all bookings anew and replaces what was kept. A difference is a fault. */
@Component
class Recount implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);

    private final BookingMetrics metrics;
    private final EveryBooking everyBooking;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    Recount(BookingMetrics metrics, EveryBooking everyBooking, TransactionRetry transaction, BusinessTime time) {
        this.metrics = metrics;
        this.everyBooking = everyBooking;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 15 19 * * ?", JobSchedule.Zone.UTC);
    }

    /** @return how many figures were other than they should have been */
    @Override
    public int run() {
        return transaction.execute(this::recount);
    }

    private int recount() {
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

    private static int differences(Map<MetricKey, Counts> kept, Map<MetricKey, Counts> counted) {
        var keys = new TreeSet<>(kept.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> Objects.equals(kept.get(key), counted.get(key)));
        if (!keys.isEmpty()) {
            log.warn(
                    "{} figures were not what the bookings say, the first {}; they are now", keys.size(), keys.first());
        }
        return keys.size();
    }
}
