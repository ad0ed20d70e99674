package dev.slotquest.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, end exclusive.
 *
 * @param start first instant inside
 * @param end first instant after it, later than the start
 */
public record TimeSpan(Instant start, Instant end) {

    public TimeSpan {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("The end (%s) must be after the start (%s).".formatted(end, start));
        }
    }

    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeSpan other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }

    /** The same stretch made longer on both sides. */
    public TimeSpan widened(Duration before, Duration after) {
        return new TimeSpan(start.minus(before), end.plus(after));
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
