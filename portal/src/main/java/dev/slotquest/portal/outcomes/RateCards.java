package dev.slotquest.portal.outcomes;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import dev.slotquest.portal.outcomes.RateCard.Stretch;
import dev.slotquest.shared.BusinessTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates of the team over the last 7 and 30 days, beside those of as many days before. */
@Component
class RateCards {

    private static final List<Integer> LENGTHS = List.of(7, 30);

    private final Kpis kpis;
    private final BusinessTime time;

    RateCards(Kpis kpis, BusinessTime time) {
        this.kpis = kpis;
        this.time = time;
    }

    /**
     * All rates.
     *
     * @param newest how fresh they are
     */
    record Shown(List<RateCard> cards, Sheet newest) {}

    private record Compared(Sheet now, Sheet before) {}

    Shown now() {
        List<Compared> sheets = LENGTHS.stream().map(this::compared).toList();
        List<RateCard> cards = Arrays.stream(Rate.values())
                .map(rate -> new RateCard(
                        rate, sheets.stream().map(sheet -> stretch(rate, sheet)).toList()))
                .toList();
        return new Shown(cards, sheets.getFirst().now());
    }

    private Compared compared(int length) {
        Days days = Days.upTo(time.today(), length);
        var everybodys = new Whose.Everybodys();
        return new Compared(kpis.of(days, everybodys), kpis.of(days.before(), everybodys));
    }

    private static Stretch stretch(Rate rate, Compared sheets) {
        Sheet now = sheets.now();
        OutcomeCounts counts = now.counts();
        return new Stretch(
                now.days().length(),
                percent(rate.of(counts)),
                percent(rate.of(sheets.before().counts())),
                rate.part(counts),
                rate.base(counts),
                CountedRows.of(rate, now));
    }

    private static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() * 100 : null;
    }
}
