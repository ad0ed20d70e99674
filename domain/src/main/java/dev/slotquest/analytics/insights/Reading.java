package dev.slotquest.analytics.insights;

import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.WeekHour;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads figures: what is worth saying, and only where it rests on enough. Nothing is guessed where nothing is known.
 *
 * @param usual appointments of a longer time by weekday and hour
 * @param now of the days that are looked at
 * @param before of as many days before
 */
record Reading(List<WeekHour> usual, OutcomeCounts now, OutcomeCounts before, Trend trend, OptionalDouble daysAhead) {

    private static final double NOTABLY = 0.05;
    private static final double LONG_AHEAD = 10;

    List<Insight> insights() {
        List<Insight> found = new ArrayList<>();
        going().ifPresent(found::add);
        showRate().ifPresent(found::add);
        best(WeekHour::weekday)
                .map(best -> new Insight.BestWeekday(
                        best.getKey(), best.getValue().came(), best.getValue().decided()))
                .ifPresent(found::add);
        best(WeekHour::hour)
                .map(best -> new Insight.BestHour(
                        best.getKey(), best.getValue().came(), best.getValue().decided()))
                .ifPresent(found::add);
        busiest().ifPresent(found::add);
        longAhead().ifPresent(found::add);
        if (now.open() > 0) {
            found.add(new Insight.OutcomesOpen(now.open()));
        }
        return found.isEmpty() ? List.of(new Insight.TooLittle()) : List.copyOf(found);
    }

    private Optional<Insight> going() {
        return trend.direction() == Trend.Direction.UNKNOWN ? Optional.empty() : Optional.of(new Insight.Going(trend));
    }

    private Optional<Insight> showRate() {
        if (now.decided() < Counts.FEWEST_KNOWN || before.decided() < Counts.FEWEST_KNOWN) {
            return Optional.empty();
        }
        double shown = Rate.SHOW.of(now).orElseThrow();
        double shownBefore = Rate.SHOW.of(before).orElseThrow();
        return Math.abs(shown - shownBefore) < NOTABLY
                ? Optional.empty()
                : Optional.of(new Insight.ShowRateChanged(shown, shownBefore));
    }

    /** Where customers come most often, among at least two places of which enough is known. */
    private <K extends Comparable<K>> Optional<Map.Entry<K, Counts>> best(Function<WeekHour, K> place) {
        List<Map.Entry<K, Counts>> known = together(usual, place).entrySet().stream()
                .filter(each -> each.getValue().showRate().isPresent())
                .toList();
        return known.size() < 2
                ? Optional.empty()
                : known.stream()
                        .max(Comparator.comparingDouble(
                                each -> each.getValue().showRate().orElseThrow()));
    }

    private Optional<Insight> busiest() {
        int all = usual.stream().mapToInt(hour -> hour.counts().bookings()).sum();
        return all < Counts.FEWEST_KNOWN
                ? Optional.empty()
                : Optional.of(new Insight.Busiest(most(WeekHour::weekday), most(WeekHour::hour)));
    }

    private <K extends Comparable<K>> K most(Function<WeekHour, K> place) {
        return together(usual, place).entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().bookings()))
                .orElseThrow()
                .getKey();
    }

    private Optional<Insight> longAhead() {
        return daysAhead.isPresent() && daysAhead.getAsDouble() >= LONG_AHEAD && now.all() >= Counts.FEWEST_KNOWN
                ? Optional.of(new Insight.LongAhead(daysAhead.getAsDouble()))
                : Optional.empty();
    }

    /** The hours of one place together, in the order of the places. */
    static <K extends Comparable<K>> SortedMap<K, Counts> together(List<WeekHour> hours, Function<WeekHour, K> place) {
        SortedMap<K, Counts> sums = new TreeMap<>();
        hours.forEach(hour -> sums.merge(place.apply(hour), hour.counts(), Counts::plus));
        return sums;
    }
}
