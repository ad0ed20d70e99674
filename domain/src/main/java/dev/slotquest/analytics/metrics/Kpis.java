package dev.slotquest.analytics.metrics;

import dev.slotquest.analytics.metrics.Figures.Freshness;
import dev.slotquest.outcomes.CountOutcomes;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a team is led by: how many appointments of some days came to what, for {@link dev.slotquest.outcomes.Rate} to make
 * rates of. Whole days come from the figures; today, of which only a part is over, is counted at that moment.
 */
@Service
@Transactional(readOnly = true)
public class Kpis {

    private final Figures figures;
    private final CountOutcomes countOutcomes;
    private final BusinessTime time;

    Kpis(Figures figures, CountOutcomes countOutcomes, BusinessTime time) {
        this.figures = figures;
        this.countOutcomes = countOutcomes;
        this.time = time;
    }

    /**
     * The counts of some days.
     *
     * @param counts of the appointments of these days
     * @param made how many bookings were made on these days, whenever their appointments are
     * @param points promised for those that were made
     * @param asOf when it was worked out
     */
    public record Sheet(Days days, OutcomeCounts counts, int made, int points, Instant asOf, Freshness freshness) {}

    /** The counts of these days. */
    public Sheet of(Days days, Whose whose) {
        Counts made = sum(figures.byDay(Basis.MADE, whose, days));
        return new Sheet(days, held(days, whose), made.bookings(), made.points(), time.now(), figures.freshness());
    }

    private OutcomeCounts held(Days days, Whose whose) {
        LocalDate today = time.today();
        List<Figure> held = figures.byDay(Basis.HELD, whose, days);
        Counts over =
                sum(held.stream().filter(figure -> figure.day().isBefore(today)).toList());
        Counts coming =
                sum(held.stream().filter(figure -> figure.day().isAfter(today)).toList());
        OutcomeCounts known = counts(over, over.bookings(), over.open()).plus(counts(coming, 0, 0));
        return days.contain(today) ? known.plus(today(today, whose)) : known;
    }

    private OutcomeCounts today(LocalDate today, Whose whose) {
        return countOutcomes.of(whose.startingWithin(startOf(today), startOf(today.plusDays(1))));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    private static Counts sum(List<Figure> figures) {
        return figures.stream().map(Figure::counts).reduce(Counts.NONE, Counts::plus);
    }

    private static OutcomeCounts counts(Counts counts, int past, int open) {
        return new OutcomeCounts(
                counts.bookings(),
                past,
                counts.came(),
                counts.noShow(),
                counts.ghost(),
                counts.cancelled(),
                counts.moved(),
                open);
    }
}
