package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import dev.slotquest.portal.outcomes.CountedRows;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of some days beside those of as many days before.
 *
 * @param now of the days themselves
 */
record KpiCards(Sheet now, Sheet before, Whose whose) {

    List<KpiCard> all() {
        Stream<KpiCard> counts = Stream.of(
                count("insights.kpi.made", now.made(), before.made(), made()),
                count("insights.kpi.held", OutcomeCounts::all, null),
                count("insights.kpi.came", OutcomeCounts::came, State.CAME),
                count("insights.kpi.points", now.points(), before.points(), made()));
        return Stream.concat(counts, Stream.of(Rate.values()).map(this::rate)).toList();
    }

    private KpiCard count(String key, ToLongFunction<OutcomeCounts> what, @Nullable State state) {
        long count = what.applyAsLong(now.counts());
        return count(
                key,
                count,
                what.applyAsLong(before.counts()),
                List.of(theirs(CountedRows.of(state, count, now.days()))));
    }

    private static KpiCard count(String key, long value, long before, List<CountedRows> rows) {
        return new KpiCard(key, false, (double) value, (double) before, rows);
    }

    private List<CountedRows> made() {
        return List.of(theirs(CountedRows.made(now.made(), now.days())));
    }

    private KpiCard rate(Rate rate) {
        List<CountedRows> rows =
                CountedRows.of(rate, now).stream().map(this::theirs).toList();
        return new KpiCard(
                "rate." + rate, true, percent(rate.of(now.counts())), percent(rate.of(before.counts())), rows);
    }

    private CountedRows theirs(CountedRows rows) {
        return switch (whose) {
            case Whose.Everybodys() -> rows;
            case Whose.HeldBy(long consultantId) -> rows.with("consultant=" + consultantId);
            case Whose.MadeBy(long personId) -> rows.with("booked_by=" + personId);
        };
    }

    static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() * 100 : null;
    }
}
