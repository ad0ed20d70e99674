package dev.slotquest.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Days, or times on days, on which nobody is met.
 *
 * @param id key
 * @param kind blocked by hand, or a public holiday
 * @param fromDate first day
 * @param toDate last day, included
 * @param fromTime start on each day, {@code null} for the whole day
 * @param toTime end on each day, midnight for the end of the day
 * @param reason in words
 */
public record Closure(
        long id,
        Kind kind,
        LocalDate fromDate,
        LocalDate toDate,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        String reason) {

    /** Who closed the door. */
    public enum Kind {
        BLOCKED,
        HOLIDAY
    }

    static Closure of(long id, ClosureWish wish) {
        return new Closure(
                id, Kind.BLOCKED, wish.fromDate(), wish.toDate(), wish.fromTime(), wish.toTime(), wish.reason());
    }

    boolean includes(LocalDate date) {
        return !date.isBefore(fromDate) && !date.isAfter(toDate);
    }
}
