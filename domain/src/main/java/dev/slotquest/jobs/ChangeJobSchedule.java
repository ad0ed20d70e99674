package dev.slotquest.jobs;

import dev.slotquest.jobs.JobEvent.JobRecovered;
import dev.slotquest.jobs.JobEvent.ScheduleChanged;
import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes when a job runs, or whether, in all processes. */
@Service
public class ChangeJobSchedule {

    private static final int LONGEST_CRON = 120;
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(30);

    private final JobCatalogue catalogue;
    private final JobTable table;
    private final JobPlan plan;
    private final JobTriggers triggers;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ChangeJobSchedule(
            JobCatalogue catalogue,
            JobTable table,
            JobPlan plan,
            JobTriggers triggers,
            BusinessTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.table = table;
        this.plan = plan;
        this.triggers = triggers;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /** Why a schedule does not do. */
    public enum Fault {
        /** It is no cron expression. */
        UNREADABLE,
        /** It never fires. */
        NEVER,
        /** It fires more than twice a minute. */
        TOO_OFTEN
    }

    /** What came of it. */
    public sealed interface Result {
        record Changed() implements Result {}

        record Refused(Fault fault) implements Result {}

        /** There is no such job. */
        record Unknown() implements Result {}
    }

    /** Changes it; the same again changes nothing. */
    public Result change(String name, JobSchedule wanted, boolean enabled, Actor by) {
        Optional<Fault> fault = fault(wanted);
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        Optional<RecurringJob> job = catalogue.recurring(name);
        job.ifPresent(plan::propose);
        return Objects.requireNonNull(transaction.execute(_ -> table.lock(name)
                .<Result>map(kept -> {
                    change(
                            kept,
                            wanted,
                            enabled,
                            job.map(RecurringJob::caughtUp).orElse(true),
                            by);
                    return new Result.Changed();
                })
                .orElseGet(Result.Unknown::new)));
    }

    private void change(Kept kept, JobSchedule wanted, boolean enabled, boolean caughtUp, Actor by) {
        if (kept.schedule().equals(wanted) && kept.enabled() == enabled) {
            return;
        }
        Instant now = time.now();
        table.change(kept.name(), wanted, enabled, now);
        triggers.follow(table.find(kept.name()).orElseThrow(), caughtUp);
        events.publishEvent(
                new ScheduleChanged(now, by, kept.name(), kept.schedule(), kept.enabled(), wanted, enabled));
        if (!enabled && table.found(kept.name())) {
            events.publishEvent(new JobRecovered(now, kept.name()));
        }
    }

    private Optional<Fault> fault(JobSchedule wanted) {
        Optional<Firings> firings =
                wanted.cron().length() > LONGEST_CRON || !wanted.cron().chars().allMatch(sign -> sign < 128)
                        ? Optional.empty()
                        : Firings.read(wanted, time.zone());
        if (firings.isEmpty()) {
            return Optional.of(Fault.UNREADABLE);
        }
        if (firings.get().next(time.now()).isEmpty()) {
            return Optional.of(Fault.NEVER);
        }
        return firings.get()
                .interval(time.now())
                .filter(interval -> interval.compareTo(SHORTEST_INTERVAL) < 0)
                .map(_ -> Fault.TOO_OFTEN);
    }
}
