package dev.slotquest.portal.insights;

import dev.slotquest.analytics.insights.Performance;
import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Figure;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.Grain;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.portal.insights.ChartTable.Kind;
import dev.slotquest.portal.insights.ChartTable.Row;
import dev.slotquest.portal.insights.ChartTable.Series;
import dev.slotquest.portal.insights.ChartTable.Tone;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts figures into tables that can be drawn. */
@Component
class Charts {

    private final Figures figures;
    private final Formats formats;
    private final Wording wording;

    Charts(Figures figures, Formats formats, Wording wording) {
        this.figures = figures;
        this.formats = formats;
        this.wording = wording;
    }

    /** The figures of some days step by step. */
    List<ChartTable> overTime(Whose whose, Days days, Grain grain) {
        SortedMap<LocalDate, Counts> held = steps(figures.byDay(Basis.HELD, whose, days), days, grain);
        SortedMap<LocalDate, Counts> made = steps(figures.byDay(Basis.MADE, whose, days), days, grain);
        return List.of(
                outcomes("outcomes", "insights.chart.outcomes", grain(grain), rows(held, grain, Charts::fates)),
                new ChartTable(
                        "made",
                        wording.text("insights.chart.made"),
                        grain(grain),
                        Kind.LINES,
                        false,
                        List.of(series("insights.count.made", Tone.PLAIN)),
                        rows(made, grain, counts -> numbers(counts.bookings()))),
                new ChartTable(
                        "show-rate",
                        wording.text("insights.chart.showRate"),
                        grain(grain),
                        Kind.LINES,
                        true,
                        List.of(series("rate.SHOW", Tone.GOOD)),
                        rows(held, grain, counts -> List.of(percent(counts.showRate())))));
    }

    /** Somebody's bookings by weekday and by hour, and week by week. */
    List<ChartTable> of(Performance performance) {
        return List.of(
                outcomes(
                        "weekdays",
                        "insights.chart.weekdays",
                        wording.text("insights.weekday"),
                        rows(performance.byWeekday(), formats::fullWeekday)),
                outcomes(
                        "hours",
                        "insights.chart.hours",
                        wording.text("insights.hour"),
                        rows(performance.byHour(), hour -> formats.clock(LocalTime.of(hour, 0)))),
                new ChartTable(
                        "weeks",
                        wording.text("insights.chart.weeks"),
                        grain(Grain.WEEK),
                        Kind.BARS,
                        false,
                        List.of(series("insights.count.made", Tone.PLAIN)),
                        performance.weeks().stream()
                                .map(week -> new Row(label(week.monday(), Grain.WEEK), numbers(week.bookings())))
                                .toList()));
    }

    private ChartTable outcomes(String id, String title, String places, List<Row> rows) {
        List<Series> series = List.of(
                series("insights.count.came", Tone.GOOD),
                series("insights.count.missed", Tone.BAD),
                series("insights.count.gone", Tone.QUIET),
                series("insights.count.open", Tone.WAITING));
        return new ChartTable(id, wording.text(title), places, Kind.BARS, false, series, rows);
    }

    private static List<OptionalDouble> fates(Counts counts) {
        return numbers(counts.came(), counts.missed(), counts.cancelled() + counts.moved(), counts.open());
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    private static List<OptionalDouble> numbers(int... numbers) {
        return Arrays.stream(numbers).mapToObj(OptionalDouble::of).toList();
    }

    private Series series(String key, Tone tone) {
        return new Series(wording.text(key), tone);
    }

    private String grain(Grain grain) {
        return wording.text("insights.grain." + grain);
    }

    private static <K> List<Row> rows(Map<K, Counts> counts, Function<K, String> label) {
        return counts.entrySet().stream()
                .map(each -> new Row(label.apply(each.getKey()), fates(each.getValue())))
                .toList();
    }

    private List<Row> rows(
            SortedMap<LocalDate, Counts> steps, Grain grain, Function<Counts, List<OptionalDouble>> values) {
        return steps.entrySet().stream()
                .map(step -> new Row(label(step.getKey(), grain), values.apply(step.getValue())))
                .toList();
    }

    /** Every step of the time, also those without a booking. */
    private static SortedMap<LocalDate, Counts> steps(List<Figure> found, Days days, Grain grain) {
        SortedMap<LocalDate, Counts> steps = new TreeMap<>();
        days.from()
                .datesUntil(days.to().plusDays(1))
                .map(grain::startOf)
                .distinct()
                .forEach(start -> steps.put(start, Counts.NONE));
        found.forEach(figure -> steps.merge(grain.startOf(figure.day()), figure.counts(), Counts::plus));
        return steps;
    }

    private String label(LocalDate start, Grain grain) {
        return switch (grain) {
            case DAY -> formats.shortDay(start);
            case WEEK -> wording.text("insights.week", formats.date(start));
            case MONTH ->
                DateTimeFormatter.ofPattern("LLL yyyy", LocaleContextHolder.getLocale())
                        .format(start);
        };
    }
}
