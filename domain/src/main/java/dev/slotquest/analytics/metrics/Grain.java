package dev.slotquest.analytics.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How many days are one step of a series. */
public enum Grain {
    DAY,
    /** From Monday on. */
    WEEK,
    MONTH;

    /** The first day of the step that a day belongs to. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
