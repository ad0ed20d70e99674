package dev.slotquest.calendar.google;

import dev.slotquest.calendar.CalendarTrouble;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spreads requests over time: so many a second for the account over all calendars, and a pause between two writes to one
 * calendar. Whoever is early waits for its turn.
 */
final class Pace {

    private final Bucket account;
    private final Map<String, Bucket> writes = new ConcurrentHashMap<>();
    private final Duration writePause;
    private final TimeMeter clock;
    private final BlockingStrategy waiting;

    Pace(int requestsPerSecond, Duration writePause) {
        this(requestsPerSecond, writePause, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    Pace(int requestsPerSecond, Duration writePause, TimeMeter clock, BlockingStrategy waiting) {
        this.writePause = writePause;
        this.clock = clock;
        this.waiting = waiting;
        this.account = bucket(requestsPerSecond, Duration.ofSeconds(1));
    }

    /** Waits until a calendar may be read. */
    void beforeReading() {
        take(account);
    }

    /** Waits until a calendar may be written to. */
    void beforeWriting(String calendar) {
        if (writePause.isPositive()) {
            take(writes.computeIfAbsent(calendar, _ -> bucket(1, writePause)));
        }
        take(account);
    }

    /** Waits before something is tried again. */
    void rest(Duration duration) {
        try {
            waiting.park(duration.toNanos());
        } catch (InterruptedException stopping) {
            throw stopped(stopping);
        }
    }

    private void take(Bucket bucket) {
        try {
            bucket.asBlocking().consume(1, waiting);
        } catch (InterruptedException stopping) {
            throw stopped(stopping);
        }
    }

    private static CalendarTrouble stopped(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return CalendarTrouble.passing("The product was stopped before the calendar was asked.", stopping);
    }

    private Bucket bucket(int tokens, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, per))
                .withCustomTimePrecision(clock)
                .build();
    }
}
