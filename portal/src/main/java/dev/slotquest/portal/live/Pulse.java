package dev.slotquest.portal.live;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that looks again and again while somebody watches, beats now and then, and rests while nobody does. */
public final class Pulse {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(3);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier watched;
    private final Runnable look;
    private final Runnable beat;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread reader;

    /**
     * Does nothing until it is started.
     *
     * @param name of its thread
     * @param pause between two looks
     * @param watched whether anybody watches
     * @param look looks for something new and hands it on
     * @param beat lets everybody who watches know that all is well
     */
    public Pulse(String name, Duration pause, BooleanSupplier watched, Runnable look, Runnable beat) {
        this.name = name;
        this.pause = pause;
        this.watched = watched;
        this.look = look;
        this.beat = beat;
    }

    /** Begins. */
    public void start() {
        running = true;
        reader = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Ends; a look at hand is broken off. */
    public void stop() {
        running = false;
        Thread last = reader;
        if (last != null) {
            last.interrupt();
        }
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return running;
    }

    /** Looks now, because there is something to see. */
    public void wake() {
        bell.release();
    }

    private void run() {
        long lastBeat = System.nanoTime();
        while (running) {
            Duration rest = pause;
            try {
                look.run();
                if (System.nanoTime() - lastBeat > BEAT.toNanos()) {
                    lastBeat = System.nanoTime();
                    beat.run();
                }
            } catch (RuntimeException fault) {
                log.warn("{} does not see what changes for the moment: {}", name, fault.toString());
                rest = AFTER_A_FAULT;
            }
            if (rested(rest)) {
                return;
            }
        }
    }

    /** Whether it was ended meanwhile. */
    private boolean rested(Duration rest) {
        try {
            if (!watched.getAsBoolean()) {
                bell.acquire();
                bell.drainPermits();
            } else if (bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
