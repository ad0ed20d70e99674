package dev.slotquest.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is to be closed.
 *
 * @param fromDate first day
 * @param toDate last day, included
 * @param fromTime start on each day, {@code null} for the whole day
 * @param toTime end on each day, midnight for the end of the day; {@code null} for the whole day
 * @param reason in words, shown to everybody
 */
public record ClosureWish(
        LocalDate fromDate,
        LocalDate toDate,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        String reason) {

    /** Whole days. */
    public static ClosureWish days(LocalDate from, LocalDate to, String reason) {
        return new ClosureWish(from, to, null, null, reason);
    }

    /** A time on each of the days. */
    public static ClosureWish times(LocalDate from, LocalDate to, LocalTime start, LocalTime end, String reason) {
        return new ClosureWish(from, to, start, end, reason);
    }
}
