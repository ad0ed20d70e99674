package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.leaderboards.LeaderboardView.TrendPoint;
import dev.slotquest.gamification.leaderboards.ShowRows.Sum;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** How somebody has been doing over the times before. */
@Component
class Trends {

    private final Ledger ledger;
    private final ShowRows shows;
    private final BusinessTime time;

    Trends(Ledger ledger, ShowRows shows, BusinessTime time) {
        this.ledger = ledger;
        this.shows = shows;
        this.time = time;
    }

    List<TrendPoint> of(long user, BoardPeriod period, BoardMetric metric) {
        List<LocalDate> begins = begins(period);
        LocalDate from = begins.getFirst();
        LocalDate today = time.today();
        return switch (metric) {
            case POINTS -> points(begins, ledger.days(user, Currency.POINTS, from, today));
            case SHOWS, SHOW_RATE -> shows(begins, shows.days(user, from, today), metric);
            case STREAK -> List.of();
        };
    }

    /** All time is looked at by months. */
    private List<LocalDate> begins(BoardPeriod period) {
        LocalDate today = time.today();
        return switch (period) {
            case DAY -> begins(today, 10, day -> day.minusDays(1));
            case WEEK -> begins(BoardPeriod.WEEK.begin(today), 8, day -> day.minusWeeks(1));
            case MONTH -> begins(BoardPeriod.MONTH.begin(today), 6, day -> day.minusMonths(1));
            case QUARTER -> begins(BoardPeriod.QUARTER.begin(today), 4, day -> day.minusMonths(3));
            case ALL -> begins(BoardPeriod.MONTH.begin(today), 12, day -> day.minusMonths(1));
        };
    }

    private static List<LocalDate> begins(LocalDate last, int count, UnaryOperator<LocalDate> before) {
        List<LocalDate> begins = new ArrayList<>();
        LocalDate begin = last;
        for (int i = 0; i < count; i++) {
            begins.addFirst(begin);
            begin = before.apply(begin);
        }
        return begins;
    }

    private static List<TrendPoint> points(List<LocalDate> begins, Map<LocalDate, Long> days) {
        TreeMap<LocalDate, Long> sums = new TreeMap<>();
        begins.forEach(begin -> sums.put(begin, 0L));
        days.forEach((day, points) -> sums.merge(sums.floorKey(day), points, Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new TrendPoint(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static List<TrendPoint> shows(List<LocalDate> begins, Map<LocalDate, Sum> days, BoardMetric metric) {
        TreeMap<LocalDate, Sum> sums = new TreeMap<>();
        begins.forEach(begin -> sums.put(begin, Sum.NONE));
        days.forEach((day, sum) -> sums.merge(sums.floorKey(day), sum, Sum::plus));
        return sums.entrySet().stream()
                .map(sum -> new TrendPoint(
                        sum.getKey(),
                        metric == BoardMetric.SHOWS
                                ? sum.getValue().came()
                                : sum.getValue().rate()))
                .toList();
    }
}
