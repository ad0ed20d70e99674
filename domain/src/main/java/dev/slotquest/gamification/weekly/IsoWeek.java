package dev.slotquest.gamification.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday by ISO 8601.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-?[WwKk]{0,2}\\s?(\\d{1,2})");
    private static final int WORKING_DAYS = 5;

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
        }
    }

    /** The week that a day lies in. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Reads {@code 2026-W48} or {@code 2026-48}; nothing when there is no such week. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        int number = Integer.parseInt(written.group(2));
        // The fourth of January always lies in the first week.
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        IsoWeek week = of(inFirst).plus(number - 1L);
        return number >= 1 && week.year() == year && week.number() == number ? Optional.of(week) : Optional.empty();
    }

    /** The year that the week counts to. */
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    /** 1 to 53. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** So many weeks later. */
    public IsoWeek plus(long weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }

    /** The last day that people usually work on. */
    public LocalDate friday() {
        return monday.plusDays(WORKING_DAYS - 1L);
    }

    /** Its last day. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday.compareTo(other.monday);
    }

    /** As it is kept, for example {@code 2026-W48}. */
    @Override
    public String toString() {
        return "%d-W%02d".formatted(year(), number());
    }
}
