package dev.slotquest.jobs;

import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One work going on: portion after portion, a pause when nothing waits, a longer one after a fault. */
final class WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(15);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final ContinuousWork work;
    private final BusinessTime time;
    private final Semaphore bell = new Semaphore(0);
    private volatile WorkState state;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    WorkLoop(ContinuousWork work, BusinessTime time) {
        this.work = work;
        this.time = time;
        this.state = WorkState.idle(work.name());
    }

    String name() {
        return work.name();
    }

    WorkState state() {
        return state;
    }

    void wake() {
        bell.release();
    }

    void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("work-" + work.name()).start(this::run);
    }

    /** Lets the portion at hand come to its end, and waits for that. */
    void stop() {
        Thread running = thread;
        stopping = true;
        wake();
        if (running != null) {
            try {
                if (!running.join(PATIENCE_AT_THE_END)) {
                    running.interrupt();
                }
            } catch (InterruptedException interrupted) {
                running.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (!stopping) {
                Duration wait = portion();
                if (wait.isPositive() && bell.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration portion() {
        try {
            boolean more = work.doSome();
            state = state.succeeded(time.now());
            return more ? Duration.ZERO : work.pause();
        } catch (RuntimeException fault) {
            state = state.failed(time.now(), String.valueOf(fault.getMessage()));
            if (!stopping) {
                logOnce(fault);
            }
            return backOff();
        }
    }

    /** A database that is away for an hour is one line in the log, not a thousand. */
    private void logOnce(RuntimeException fault) {
        if (state.failuresInARow() == 1) {
            log.warn("Work {} failed and will be tried again", work.name(), fault);
        }
    }

    private Duration backOff() {
        long ceiling = Math.min(LONGEST_BACK_OFF.toMillis(), 250L << Math.min(state.failuresInARow(), 10));
        return Duration.ofMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
