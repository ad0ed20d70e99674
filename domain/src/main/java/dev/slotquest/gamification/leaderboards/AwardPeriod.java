package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.PeriodAward;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A period of which somebody can be the best.
 *
 * @param name for example {@code 2026-W48}, {@code 2026-11} or {@code 2026}
 */
record AwardPeriod(PeriodAward award, String name, LocalDate first, LocalDate last) {

    /** The one that a day lies in. */
    static AwardPeriod of(PeriodAward award, LocalDate day) {
        return switch (award) {
            case MVP_OF_WEEK -> week(award, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MVP_OF_MONTH, CHAMPION_OF_MONTH -> month(award, day.withDayOfMonth(1));
            case MVP_OF_YEAR ->
                new AwardPeriod(
                        award,
                        Integer.toString(day.getYear()),
                        day.withDayOfYear(1),
                        day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    private static AwardPeriod week(PeriodAward award, LocalDate monday) {
        String name = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new AwardPeriod(award, name, monday, monday.plusDays(6));
    }

    private static AwardPeriod month(PeriodAward award, LocalDate first) {
        String name = "%d-%02d".formatted(first.getYear(), first.getMonthValue());
        return new AwardPeriod(award, name, first, first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    AwardPeriod before() {
        return of(award, first.minusDays(1));
    }
}
