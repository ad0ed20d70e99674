package dev.slotquest.jobs;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.jobs.JobEvent.RunRequested;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a job run at once, by whichever process is free, whether or not this one runs any. */
@Service
public class RunJobNow {

    private final JobCatalogue catalogue;
    private final JobTable table;
    private final JobPlan plan;
    private final JobRuns runs;
    private final JobTriggers triggers;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkLoops> loops;

    RunJobNow(
            JobCatalogue catalogue,
            JobTable table,
            JobPlan plan,
            JobRuns runs,
            JobTriggers triggers,
            BusinessTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectProvider<WorkLoops> loops) {
        this.catalogue = catalogue;
        this.table = table;
        this.plan = plan;
        this.runs = runs;
        this.triggers = triggers;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
        this.loops = loops;
    }

    /** The run that will be; nothing when there is no such job. Who asks again before it begins gets the same one. */
    public OptionalLong run(String name, Actor by) {
        catalogue.recurring(name).ifPresent(plan::propose);
        if (catalogue.recurring(name).isPresent() || table.find(name).isPresent()) {
            return OptionalLong.of(ask(name, by, true));
        }
        return catalogue.continuous().contains(name) ? OptionalLong.of(ask(name, by, false)) : OptionalLong.empty();
    }

    private long ask(String name, Actor by, boolean recurring) {
        Long asked = transaction.execute(_ -> {
            Instant now = time.now();
            JobRuns.Asked run = runs.ask(name, by.name(), now);
            events.publishEvent(new RunRequested(now, by, name, run.id()));
            if (recurring && run.fresh()) {
                triggers.fire(JobOrder.asked(name, run.id(), now), Duration.ZERO);
            }
            AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(name)));
            return run.id();
        });
        return asked == null ? 0 : asked;
    }
}
