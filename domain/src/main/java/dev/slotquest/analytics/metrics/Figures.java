package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.FollowUps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures by day, and how far they can be trusted. They follow a booking within a second. */
@Service
public class Figures {

    private final BookingMetrics metrics;
    private final FollowUps followUps;

    Figures(BookingMetrics metrics, FollowUps followUps) {
        this.metrics = metrics;
        this.followUps = followUps;
    }

    /**
     * How far the figures are.
     *
     * @param complete whether every booking counts as it is now
     * @param provenAt when all bookings were last counted anew; {@code null}: not yet
     */
    public record Freshness(boolean complete, @Nullable Instant provenAt) {}

    /** Day by day, for each value of a dimension; days and values without a booking are left out. */
    @Transactional(readOnly = true)
    public List<Figure> byDay(Basis basis, Dimension dimension, LocalDate from, LocalDate to) {
        return metrics.between(basis, dimension, from, to).stream()
                .filter(figure -> !figure.counts().equals(Counts.NONE))
                .toList();
    }

    /** Day by day, of what counts; days without a booking are left out. */
    @Transactional(readOnly = true)
    public List<Figure> byDay(Basis basis, Whose whose, Days days) {
        return metrics.between(basis, whose.dimension(), whose.value(), days).stream()
                .filter(figure -> !figure.counts().equals(Counts.NONE))
                .toList();
    }

    /** A stretch of days together, for each value of a dimension. */
    @Transactional(readOnly = true)
    public Map<String, Counts> sums(Basis basis, Dimension dimension, LocalDate from, LocalDate to) {
        Map<String, Counts> sums = new TreeMap<>(metrics.sums(basis, dimension, from, to));
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    /** The appointments of some days by weekday and hour, in their order; hours without one are left out. */
    @Transactional(readOnly = true)
    public List<WeekHour> hours(Whose whose, Days days) {
        return switch (whose) {
            case Whose.Everybodys() -> WeekHour.of(byDay(Basis.HELD, Dimension.HOUR, days.from(), days.to()));
            case Whose.Somebodys somebodys -> hours(Basis.HELD, somebodys, days);
        };
    }

    /** Somebody's bookings of some days by the weekday and hour of the appointment, in their order. */
    @Transactional(readOnly = true)
    public List<WeekHour> hours(Basis basis, Whose.Somebodys whose, Days days) {
        return metrics.hours(basis, whose, days);
    }

    /** How many days ahead somebody's appointments of some days were made, on average. */
    @Transactional(readOnly = true)
    public OptionalDouble daysAhead(Whose.Somebodys whose, Days days) {
        return metrics.daysAhead(whose, days);
    }

    /** A stretch of days, all together. */
    @Transactional(readOnly = true)
    public Counts sum(Basis basis, LocalDate from, LocalDate to) {
        return sums(basis, Dimension.ALL, from, to).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** How far the figures are. */
    @Transactional(readOnly = true)
    public Freshness freshness() {
        return new Freshness(!followUps.waiting("metrics"), metrics.countedAt());
    }
}
