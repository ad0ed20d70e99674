package dev.slotquest.analytics.insights;

import dev.slotquest.analytics.insights.Performance.Week;
import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Figure;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.Grain;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out how somebody does, from figures alone. */
@Service
@Transactional(readOnly = true)
public class Performances {

    /** What is usual is read from at least so many days. */
    private static final int USUAL_DAYS = 90;

    private final Kpis kpis;
    private final Figures figures;
    private final BusinessTime time;

    Performances(Kpis kpis, Figures figures, BusinessTime time) {
        this.kpis = kpis;
        this.figures = figures;
        this.time = time;
    }

    /** How somebody does over these days. */
    public Performance of(Whose.Somebodys whose, Days days) {
        Sheet now = kpis.of(days, whose);
        Sheet before = kpis.of(days.before(), whose);
        List<Week> weeks = weeks(whose);
        List<Integer> bookings = weeks.stream().map(Week::bookings).toList();
        Trend trend = Trend.of(bookings);
        OptionalDouble ahead = figures.daysAhead(whose, days);
        Days usual = Days.upTo(days.to(), Math.max(USUAL_DAYS, days.length()));
        var reading = new Reading(figures.hours(whose, usual), now.counts(), before.counts(), trend, ahead);
        return new Performance(
                now,
                before,
                figures.hours(Basis.MADE, whose, days),
                figures.byDay(Basis.MADE, whose, days).size(),
                ahead,
                weeks,
                trend,
                Forecast.of(thisMonday().plusWeeks(1), bookings).orElse(null),
                reading.insights());
    }

    private List<Week> weeks(Whose whose) {
        LocalDate first = thisMonday().minusWeeks(Forecast.MOST);
        Map<LocalDate, Integer> made =
                figures.byDay(Basis.MADE, whose, new Days(first, thisMonday().minusDays(1))).stream()
                        .collect(Collectors.groupingBy(
                                figure -> Grain.WEEK.startOf(figure.day()),
                                Collectors.summingInt(Performances::bookings)));
        return IntStream.range(0, Forecast.MOST)
                .mapToObj(first::plusWeeks)
                .map(monday -> new Week(monday, made.getOrDefault(monday, 0)))
                .toList();
    }

    private static int bookings(Figure figure) {
        return figure.counts().bookings();
    }

    private LocalDate thisMonday() {
        return Grain.WEEK.startOf(time.today());
    }
}
