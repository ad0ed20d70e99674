package dev.slotquest.bot.chat;

import java.time.Duration;

/** One thing per interval, with a burst of some at once after a rest. */
public final class Rhythm {
    private final long interval;
    private final long slack;
    private long expected = Long.MIN_VALUE;

    /** @param burst how many may come at once; 1: none before its time */
    public Rhythm(Duration interval, int burst) {
        this.interval = interval.toNanos();
        this.slack = this.interval * (burst - 1);
    }

    /** Counts one more thing and says when, at the earliest at this time, its turn is. */
    public synchronized long next(long earliest) {
        long start = expected == Long.MIN_VALUE ? earliest : Math.max(expected, earliest);
        expected = start + interval;
        return Math.max(earliest, start - slack);
    }

    /** Whether nothing of the past still counts. */
    public synchronized boolean isRested(long now) {
        return expected != Long.MIN_VALUE && expected <= now;
    }
}
