package dev.slotquest.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the slot grid: on this weekday a slot starts at this time.
 *
 * @param consultantId whose grid, or {@code null} for everybody without a grid of their own
 * @param weekday the day
 * @param start business-local
 * @param length how long an appointment takes
 * @param validFrom first day on which this holds
 * @param validTo last day on which this holds, {@code null} for ever
 */
public record SlotRule(
        @Nullable Long consultantId,
        DayOfWeek weekday,
        LocalTime start,
        Duration length,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The longest slot, and the longest piece in which a busy time is kept: lets span queries look back no further. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** How long an appointment takes where no rule says anything. */
    static final Duration USUAL = Duration.ofHours(2);

    public SlotRule {
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The length (%s) must be positive and at most %s.".formatted(length, LONGEST));
        }
    }

    boolean holdsOn(LocalDate date) {
        return date.getDayOfWeek() == weekday && validOn(date);
    }

    boolean validOn(LocalDate date) {
        return new Validity(validFrom, validTo).includes(date);
    }
}
