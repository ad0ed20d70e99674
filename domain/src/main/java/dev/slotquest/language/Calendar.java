package dev.slotquest.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import org.jspecify.annotations.Nullable;

/** Days as seen from today: what a date without a year, or a day without a month, means next. */
record Calendar(LocalDate today) {

    private static final int LEAP_YEARS_SEEN = 8;
    private static final int MONTHS_SEEN = 12;

    /** That very date, null when there is none such. */
    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    /** The next time this day and month come, today included; null when they never do. */
    @Nullable
    LocalDate next(int month, int day) {
        for (int year = today.getYear(); year <= today.getYear() + LEAP_YEARS_SEEN; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    /** The next time a month has this day, today included; null when none has. */
    @Nullable
    LocalDate nextDayOfMonth(int day) {
        LocalDate firstOfMonth = today.withDayOfMonth(1);
        for (int ahead = 0; ahead < MONTHS_SEEN; ahead++) {
            LocalDate month = firstOfMonth.plusMonths(ahead);
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    /** The first day of the next such month, the current one included. */
    LocalDate nextMonth(Month month) {
        LocalDate start = LocalDate.of(today.getYear(), month, 1);
        return start.plusMonths(1).isAfter(today) ? start : start.plusYears(1);
    }

    LocalDate monday() {
        return today.with(WeekFields.ISO.dayOfWeek(), 1);
    }

    /** The Monday of the next such ISO week, the current one included; null when there is no such week. */
    @Nullable
    LocalDate nextWeek(int week) {
        int weekYear = today.get(IsoFields.WEEK_BASED_YEAR);
        LocalDate thisYear = week(weekYear, week);
        return thisYear != null && !thisYear.isBefore(monday()) ? thisYear : week(weekYear + 1, week);
    }

    /** The Monday of an ISO week, null when that year has no such week. */
    static @Nullable LocalDate week(int weekYear, int week) {
        LocalDate inFirstWeek = Year.of(weekYear).atMonth(1).atDay(4);
        long weeks =
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
        return week < 1 || week > weeks
                ? null
                : inFirstWeek.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L);
    }
}
