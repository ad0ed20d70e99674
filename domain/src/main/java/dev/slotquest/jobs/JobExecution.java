package dev.slotquest.jobs;

import dev.slotquest.jobs.JobEvent.JobRecovered;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs jobs in this process and keeps an account of it. A run that fails is tried again some minutes later; one that the
 * end of this process cuts short is handed to another.
 */
@Component
class JobExecution implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);

    /** How long to wait before each further attempt at a run whose time had come. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private static final Duration UNTIL_HANDED_ON = Duration.ofSeconds(3);
    private static final int MOST_HANDS = 20;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(6);
    private static final Duration PATIENCE_FOR_THE_ACCOUNT = Duration.ofSeconds(2);
    private static final Duration LOOK_AT_THE_END = Duration.ofMillis(20);

    private final JobCatalogue catalogue;
    private final JobRuns runs;
    private final JobTable table;
    private final JobTriggers triggers;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SchedulerFactoryBean> scheduler;
    private final Map<Long, Thread> underWay = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile boolean running;

    JobExecution(
            JobCatalogue catalogue,
            JobRuns runs,
            JobTable table,
            JobTriggers triggers,
            BusinessTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectProvider<SchedulerFactoryBean> scheduler) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.table = table;
        this.triggers = triggers;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
        this.scheduler = scheduler;
    }

    /** The runs that this process is at. */
    Set<Long> underWay() {
        return Set.copyOf(underWay.keySet());
    }

    void carryOut(JobOrder order, String instance) {
        Optional<RecurringJob> job = catalogue.recurring(order.job());
        if (job.isEmpty() || stopping) {
            handOn(order);
            return;
        }
        long run = begin(order, instance);
        underWay.put(run, Thread.currentThread());
        try {
            succeeded(order, run, job.get().run());
        } catch (RuntimeException | Error fault) {
            failed(order, run, fault);
        } finally {
            underWay.remove(run);
        }
    }

    /** Other processes may know a job that this one does not: a newer version, or another program. */
    private void handOn(JobOrder order) {
        if (order.hands() < MOST_HANDS) {
            triggers.fire(order.handedOn(), UNTIL_HANDED_ON);
        } else {
            log.warn("Nobody knows the job {}", order.job());
        }
    }

    private long begin(JobOrder order, String instance) {
        Long asked = order.run();
        if (asked == null) {
            return runs.begin(order.job(), instance, order.planned(), time.now());
        }
        runs.beginAsked(asked, instance, time.now());
        return asked;
    }

    private void succeeded(JobOrder order, long run, int changed) {
        transaction.executeWithoutResult(_ -> {
            Instant now = time.now();
            runs.done(run, changed, now);
            if (table.found(order.job())) {
                events.publishEvent(new JobRecovered(now, order.job()));
            }
        });
        runs.prune(order.job());
    }

    private void failed(JobOrder order, long run, Throwable fault) {
        // Whoever interrupts a run at the end of the process wants an account of it all the same.
        boolean cutShort = Thread.interrupted() || stopping;
        log.warn("Job {} failed", order.job(), fault);
        runs.failed(run, cutShort ? "The process ended." : ShortError.of(fault), time.now());
        if (cutShort) {
            triggers.fire(order.handedOn(), UNTIL_HANDED_ON);
        } else {
            pauseBeforeNextAttempt(order).ifPresent(pause -> triggers.fire(order.nextAttempt(), pause));
        }
    }

    /** Whoever wants a run at once sees what became of it; what would come soon anyway is left to that. */
    private Optional<Duration> pauseBeforeNextAttempt(JobOrder order) {
        if (order.run() != null || order.attempt() >= PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(order.attempt());
        Instant again = time.now().plus(pause);
        return table.find(order.job())
                .filter(JobTable.Kept::enabled)
                .flatMap(kept -> Firings.read(kept.schedule(), time.zone()))
                .flatMap(firings -> firings.next(time.now()))
                .filter(again::isBefore)
                .map(_ -> pause);
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    /** Lets the runs come to their end for a while, and cuts short what does not. */
    @Override
    public void stop() {
        stopping = true;
        awaitEnd(PATIENCE_AT_THE_END);
        underWay.values().forEach(Thread::interrupt);
        awaitEnd(PATIENCE_FOR_THE_ACCOUNT);
        if (!underWay.isEmpty()) {
            log.warn("The process ends without waiting for a run that does not come to its end");
            scheduler.ifAvailable(each -> each.setWaitForJobsToCompleteOnShutdown(false));
        }
        running = false;
    }

    private void awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!underWay.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AT_THE_END.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the scheduler, which begins no more by then. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
