package dev.slotquest.analytics.metrics;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proves the figures every night. A difference is a fault. */
@Component
class Recount implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);

    private final RebuildFigures rebuild;

    Recount(RebuildFigures rebuild) {
        this.rebuild = rebuild;
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
        SortedSet<MetricKey> wrong = rebuild.differences();
        if (!wrong.isEmpty()) {
            log.warn(
                    "{} figures were not what the bookings say, the first {}; they are now",
                    wrong.size(),
                    wrong.first());
        }
        return wrong.size();
    }
}
