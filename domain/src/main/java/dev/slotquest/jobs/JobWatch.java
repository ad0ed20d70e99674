package dev.slotquest.jobs;

import dev.slotquest.jobs.JobEvent.JobMissed;
import dev.slotquest.jobs.JobEvent.JobRecovered;
import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.jobs.Punctuality.Verdict;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the recurring jobs, in every process: says which runs this one is at, gives up those of processes that are
 * gone, mends triggers, and tells when a job fails or stays out. It needs no scheduler to notice that there is none.
 */
@Component
class JobWatch implements ContinuousWork {

    static final String NAME = "job-watch";

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LOST_AFTER = Duration.ofMinutes(1);
    private static final Duration WAITS_IN_VAIN_AFTER = Duration.ofDays(1);
    private static final Duration MENDED_EVERY = Duration.ofMinutes(1);

    private final JobExecution execution;
    private final JobPlan plan;
    private final JobTable table;
    private final JobRuns runs;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Instant startedAt;
    private @Nullable Instant mendedAt;

    JobWatch(
            JobExecution execution,
            JobPlan plan,
            JobTable table,
            JobRuns runs,
            BusinessTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.execution = execution;
        this.plan = plan;
        this.table = table;
        this.runs = runs;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
        this.startedAt = time.now();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        Instant now = time.now();
        runs.alive(execution.underWay(), now);
        mend(now);
        runs.loseThoseSilentSince(now.minus(LOST_AFTER), now.minus(WAITS_IN_VAIN_AFTER), now);
        judge(now);
        return false;
    }

    /** A program proposes its times once: while an older one runs beside it, they would else change to and fro. */
    private void mend(Instant now) {
        Instant before = mendedAt;
        if (before == null) {
            plan.propose();
            mendedAt = now;
        } else if (before.isBefore(now.minus(MENDED_EVERY))) {
            plan.follow();
            mendedAt = now;
        }
    }

    private void judge(Instant now) {
        var punctuality = new Punctuality(time.zone(), startedAt, now);
        Map<String, JobRun> good = runs.newest(JobRun.State.DONE);
        Map<String, JobRun> bad = runs.newest(JobRun.State.FAILED, JobRun.State.LOST);
        for (Kept job : table.all()) {
            judge(job, good.get(job.name()), bad.get(job.name()), punctuality);
        }
    }

    private void judge(Kept job, @Nullable JobRun good, @Nullable JobRun bad, Punctuality punctuality) {
        Verdict verdict = punctuality.of(job, good, bad);
        boolean told = job.missedSince() != null;
        if (verdict == Verdict.ON_TIME && told) {
            transaction.executeWithoutResult(_ -> {
                if (table.found(job.name())) {
                    events.publishEvent(new JobRecovered(time.now(), job.name()));
                }
            });
        } else if (!told && isWorthTelling(verdict, job, good, bad, punctuality)) {
            tell(job, verdict, good, bad);
        }
    }

    private static boolean isWorthTelling(
            Verdict verdict, Kept job, @Nullable JobRun good, @Nullable JobRun bad, Punctuality punctuality) {
        return switch (verdict) {
            case ON_TIME -> false;
            case STAYS_OUT -> true;
            case FAILS -> bad != null && punctuality.worthTelling(job, good, bad);
        };
    }

    private void tell(Kept job, Verdict verdict, @Nullable JobRun good, @Nullable JobRun bad) {
        transaction.executeWithoutResult(_ -> {
            Instant now = time.now();
            if (table.missed(job.name(), now)) {
                events.publishEvent(new JobMissed(
                        now,
                        job.name(),
                        good == null ? null : good.endedAt(),
                        verdict == Verdict.FAILS && bad != null ? String.valueOf(bad.error()) : null));
            }
        });
    }
}
