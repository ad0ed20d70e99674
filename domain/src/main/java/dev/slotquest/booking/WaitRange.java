package dev.slotquest.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a customer who waits could come.
 *
 * @param firstDay first day, business-local
 * @param lastDay last day, included
 * @param earliest earliest time of day to start at; {@code null}: any
 * @param latest latest time of day to start at, exclusive; {@code null}: any
 */
public record WaitRange(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest) {

    /** A part of the day, as people say it. */
    public enum Daypart {
        MORNING(null, LocalTime.NOON),
        AFTERNOON(LocalTime.NOON, LocalTime.of(18, 0)),
        EVENING(LocalTime.of(18, 0), null);

        private final @Nullable LocalTime earliest;
        private final @Nullable LocalTime latest;

        Daypart(@Nullable LocalTime earliest, @Nullable LocalTime latest) {
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    /** This part of each day, from one day to another. */
    public static WaitRange days(LocalDate firstDay, LocalDate lastDay, Daypart part) {
        return new WaitRange(firstDay, lastDay, part.earliest, part.latest);
    }

    /** Any time of day from one day to another. */
    public static WaitRange days(LocalDate firstDay, LocalDate lastDay) {
        return new WaitRange(firstDay, lastDay, null, null);
    }

    /** Whether a slot with this start fits. */
    public boolean includes(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime at = local.toLocalTime();
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (earliest == null || !at.isBefore(earliest))
                && (latest == null || at.isBefore(latest));
    }

    /** Whether some start fits both. */
    boolean meets(WaitRange other) {
        return !firstDay.isAfter(other.lastDay)
                && !other.firstDay.isAfter(lastDay)
                && isBefore(earliest, other.latest)
                && isBefore(other.earliest, latest);
    }

    /** Whether no start can fit. */
    boolean isEmpty() {
        return lastDay.isBefore(firstDay) || !isBefore(earliest, latest);
    }

    private static boolean isBefore(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one == null || other == null || one.isBefore(other);
    }
}
