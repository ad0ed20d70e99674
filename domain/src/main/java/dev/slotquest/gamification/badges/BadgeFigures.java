package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.PeriodAward;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much somebody has of everything that badges are won by. */
final class BadgeFigures {

    /** What makes a quarter of a year a season somebody took part in. */
    static final int POINTS_OF_A_SEASON = 100;

    private final Map<BadgeMetric, Long> amounts;

    private BadgeFigures(Map<BadgeMetric, Long> amounts) {
        this.amounts = amounts;
    }

    /** A person's bookings that count, counted. */
    record Deeds(
            long bookings,
            long shows,
            long notes,
            long evenings,
            long mornings,
            long fridays,
            long winBacks,
            long consultants) {}

    /**
     * @param points by the business day on which they were earned
     * @param periods how often somebody was the best of a period
     * @param facts what the parts of the game know
     */
    static BadgeFigures of(
            Deeds deeds, Map<LocalDate, Long> points, Map<PeriodAward, Long> periods, Map<Fact, Long> facts) {
        Map<BadgeMetric, Long> amounts = new EnumMap<>(BadgeMetric.class);
        for (BadgeMetric metric : BadgeMetric.values()) {
            amounts.put(
                    metric,
                    switch (metric) {
                        case BEST_DAY -> best(points, day -> day);
                        case BEST_WEEK -> best(points, BadgeFigures::monday);
                        case BEST_MONTH -> best(points, YearMonth::from);
                        case TOTAL_POINTS ->
                            points.values().stream().mapToLong(Long::longValue).sum();
                        case SEASONS -> seasons(points);
                        case BOOKINGS -> deeds.bookings();
                        case SHOWS -> deeds.shows();
                        case NOTES -> deeds.notes();
                        case EVENINGS -> deeds.evenings();
                        case MORNINGS -> deeds.mornings();
                        case FRIDAYS -> deeds.fridays();
                        case WIN_BACKS -> deeds.winBacks();
                        case CONSULTANTS -> deeds.consultants();
                        case CHAMPION_MONTHS -> periods.getOrDefault(PeriodAward.CHAMPION_OF_MONTH, 0L);
                        case MVP_WEEKS -> periods.getOrDefault(PeriodAward.MVP_OF_WEEK, 0L);
                        case MVP_MONTHS -> periods.getOrDefault(PeriodAward.MVP_OF_MONTH, 0L);
                        case MVP_YEARS -> periods.getOrDefault(PeriodAward.MVP_OF_YEAR, 0L);
                        case BEST_STREAK,
                                QUESTS,
                                PERFECT_QUEST_DAYS,
                                GAMES,
                                GAMES_WON,
                                LUCKY_SEVENS,
                                GOALS,
                                ITEMS,
                                LEVEL,
                                PRESTIGE,
                                MASTERY,
                                MASTERY_MAX -> facts.getOrDefault(Fact.valueOf(metric.name()), 0L);
                    });
        }
        return new BadgeFigures(amounts);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static <T> long best(Map<LocalDate, Long> points, Function<LocalDate, T> span) {
        return sums(points, span).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static long seasons(Map<LocalDate, Long> points) {
        return sums(points, day -> day.getYear() * 10 + day.get(IsoFields.QUARTER_OF_YEAR)).values().stream()
                .filter(sum -> sum >= POINTS_OF_A_SEASON)
                .count();
    }

    private static <T> Map<T, Long> sums(Map<LocalDate, Long> points, Function<LocalDate, T> span) {
        return points.entrySet().stream()
                .collect(Collectors.groupingBy(
                        day -> span.apply(day.getKey()), Collectors.summingLong(Map.Entry::getValue)));
    }

    /** How much there is of something; never less than nothing. */
    long of(BadgeMetric metric) {
        return Math.max(0, amounts.getOrDefault(metric, 0L));
    }

    /** Whether it is enough for a badge. */
    boolean reach(Badge badge) {
        return of(badge.metric()) >= badge.threshold();
    }
}
