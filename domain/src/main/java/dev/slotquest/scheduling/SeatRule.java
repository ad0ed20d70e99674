package dev.slotquest.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How many customers one consultant takes in one slot. The rule that names most counts: the consultant before the weekday
 * before the time. Without any rule it is one.
 *
 * @param id key; 0 while it is not kept yet
 * @param consultantId whose seats, or {@code null} for everybody
 * @param weekday on which day, or {@code null} for every day
 * @param slotTime at which start, or {@code null} for every start
 * @param seats 0 or more
 * @param validFrom first day on which this holds
 * @param validTo last day on which this holds, {@code null} for ever
 */
public record SeatRule(
        long id,
        @Nullable Long consultantId,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime slotTime,
        int seats,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** A rule that is not kept yet. */
    public SeatRule(
            @Nullable Long consultantId,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime slotTime,
            int seats,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(0, consultantId, weekday, slotTime, seats, validFrom, validTo);
    }

    SeatRule kept(long key) {
        return new SeatRule(key, consultantId, weekday, slotTime, seats, validFrom, validTo);
    }

    static SeatRule always(long consultant, int seats) {
        return new SeatRule(consultant, null, null, seats, Validity.ALWAYS.from(), null);
    }

    /** Whether this is what is said of a consultant without naming a day or a time. */
    boolean isGeneralFor(long consultant) {
        return consultantId != null && consultantId == consultant && weekday == null && slotTime == null;
    }

    /** The most seats anybody can have in one slot. */
    public static final int MOST = 50;

    boolean holdsFor(long consultant, LocalDate date, LocalTime start) {
        return (consultantId == null || consultantId == consultant)
                && (weekday == null || weekday == date.getDayOfWeek())
                && (slotTime == null || slotTime.equals(start))
                && new Validity(validFrom, validTo).includes(date);
    }

    int precision() {
        return (consultantId == null ? 0 : 4) + (weekday == null ? 0 : 2) + (slotTime == null ? 0 : 1);
    }
}
