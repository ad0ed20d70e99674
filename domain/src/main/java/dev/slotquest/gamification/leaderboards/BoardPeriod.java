package dev.slotquest.gamification.leaderboards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time a board is about, up to today. */
public enum BoardPeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    ALL;

    /** Before anybody booked anything. */
    static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private static final Map<String, BoardPeriod> WORDS = Map.ofEntries(
            Map.entry("day", DAY),
            Map.entry("today", DAY),
            Map.entry("tag", DAY),
            Map.entry("heute", DAY),
            Map.entry("week", WEEK),
            Map.entry("woche", WEEK),
            Map.entry("month", MONTH),
            Map.entry("monat", MONTH),
            Map.entry("quarter", QUARTER),
            Map.entry("quartal", QUARTER),
            Map.entry("all", ALL),
            Map.entry("ever", ALL),
            Map.entry("alle", ALL),
            Map.entry("immer", ALL),
            Map.entry("gesamt", ALL));

    /** Reads a German or an English word for it. */
    public static Optional<BoardPeriod> read(String text) {
        return Optional.ofNullable(WORDS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** The first day of the period that a day lies in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case ALL -> EVER;
        };
    }
}
