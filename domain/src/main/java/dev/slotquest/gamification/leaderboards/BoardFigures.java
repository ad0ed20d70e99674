package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.CurrentStreaks;
import dev.slotquest.gamification.leaderboards.ShowRows.Sum;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What everybody has of what a board compares. */
@Component
class BoardFigures {

    /** A share of fewer appointments than these says nothing. */
    static final int FEWEST_KNOWN = 10;

    private final BoardRows rows;
    private final ShowRows shows;
    private final CurrentStreaks streaks;
    private final BusinessTime time;

    BoardFigures(BoardRows rows, ShowRows shows, CurrentStreaks streaks, BusinessTime time) {
        this.rows = rows;
        this.shows = shows;
        this.streaks = streaks;
        this.time = time;
    }

    Map<Long, Figure> of(BoardPeriod period, BoardMetric metric, List<Competitor> people) {
        Map<Long, Figure> all = switch (metric) {
            case POINTS -> points(period);
            case SHOWS -> shows(period, Sum::came);
            case SHOW_RATE -> shows(period, sum -> sum.known() < FEWEST_KNOWN ? 0 : sum.rate());
            case STREAK -> streaks(people);
        };
        Map<Long, Figure> figures = new HashMap<>();
        people.forEach(person -> figures.put(person.userId(), all.getOrDefault(person.userId(), Figure.NONE)));
        return figures;
    }

    /** A board of one day is compared with the day before; all others with themselves without today. */
    private Map<Long, Figure> points(BoardPeriod period) {
        LocalDate today = time.today();
        Map<Long, Long> ofToday = rows.points(today, today);
        Map<Long, Long> before =
                period == BoardPeriod.DAY ? rows.points(today.minusDays(1), today.minusDays(1)) : Map.of();
        Map<Long, Long> now = switch (period) {
            case DAY -> ofToday;
            case ALL -> rows.allPoints();
            case WEEK, MONTH, QUARTER -> rows.points(period.begin(today), today);
        };
        Map<Long, Figure> figures = new HashMap<>();
        users(now, before).forEach(user -> {
            long value = now.getOrDefault(user, 0L);
            long was =
                    period == BoardPeriod.DAY ? before.getOrDefault(user, 0L) : value - ofToday.getOrDefault(user, 0L);
            figures.put(user, new Figure(value, was));
        });
        return figures;
    }

    private Map<Long, Figure> shows(BoardPeriod period, ToDoubleFunction<Sum> value) {
        LocalDate today = time.today();
        Map<Long, Sum> ofToday = shows.sums(today, today);
        Map<Long, Sum> before =
                period == BoardPeriod.DAY ? shows.sums(today.minusDays(1), today.minusDays(1)) : Map.of();
        Map<Long, Sum> now = switch (period) {
            case DAY -> ofToday;
            case ALL -> shows.totals();
            case WEEK, MONTH, QUARTER -> shows.sums(period.begin(today), today);
        };
        Map<Long, Figure> figures = new HashMap<>();
        users(now, before).forEach(user -> {
            Sum sum = now.getOrDefault(user, Sum.NONE);
            Sum was = period == BoardPeriod.DAY
                    ? before.getOrDefault(user, Sum.NONE)
                    : sum.minus(ofToday.getOrDefault(user, Sum.NONE));
            figures.put(user, new Figure(value.applyAsDouble(sum), value.applyAsDouble(was)));
        });
        return figures;
    }

    private static Set<Long> users(Map<Long, ?> now, Map<Long, ?> before) {
        Set<Long> users = new HashSet<>(now.keySet());
        users.addAll(before.keySet());
        return users;
    }

    private Map<Long, Figure> streaks(List<Competitor> people) {
        Map<Long, Figure> figures = new HashMap<>();
        streaks.of(people.stream().map(Competitor::userId).toList())
                .forEach((user, days) -> figures.put(user, new Figure(days, 0)));
        return figures;
    }

    /** How many known appointments somebody lacks for their share to count. */
    int missing(BoardPeriod period, long user) {
        LocalDate today = time.today();
        Sum sum = shows.days(user, period.begin(today), today).values().stream().reduce(Sum.NONE, Sum::plus);
        return Math.max(0, FEWEST_KNOWN - sum.known());
    }
}
