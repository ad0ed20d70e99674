package dev.slotquest.language;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about one time.
 *
 * @param days the days in question joined by {@code range}; empty when no day was said
 * @param text as written
 */
record Clause(
        List<DayPart> days,
        @Nullable TimeOfDay timeOfDay,
        @Nullable ClockPart clock,
        String text) {

    boolean saysDay() {
        return !days.isEmpty();
    }

    boolean saysTime() {
        return timeOfDay != null || clock != null;
    }

    boolean isImpossible() {
        return clock instanceof ClockPart.Impossible || days.stream().anyMatch(DayPart.Impossible.class::isInstance);
    }

    /** The second of "nächste Woche Dienstag oder Mittwoch" is in that week, too. */
    private List<DayPart> daysIn(Clause other) {
        boolean bareWeekday = days.size() == 1
                && days.getFirst() instanceof DayPart.Weekday(DayOfWeek ignored, DayPart.Which which)
                && which == DayPart.Which.ANY;
        return bareWeekday
                ? Stream.concat(days.stream(), other.days.stream().filter(DayPart.Stretch.class::isInstance))
                        .toList()
                : days;
    }

    /** "Ab Montag", "bis Freitag"; null when the days are not open at a side. */
    DayPart.@Nullable Range openRange() {
        for (DayPart day : days) {
            if (day instanceof DayPart.Range range && (range.first() == null || range.last() == null)) {
                return range;
            }
        }
        return null;
    }

    /** The 2 of "2 or 4pm" is in the half of the day of the 4. */
    Clause inHalfOf(Clause next) {
        if (clock instanceof ClockPart.At(ClockTime time)
                && next.clock instanceof ClockPart.At(ClockTime later)
                && time.open()
                && !later.open()) {
            return new Clause(days, timeOfDay, new ClockPart.At(time.lastBefore(later.minute())), text);
        }
        return this;
    }

    /** The second of "Dienstag 14 Uhr oder 16 Uhr" borrows the day, the first of "Di oder Mi 14 Uhr" the time. */
    Clause completedFrom(Clause other) {
        return new Clause(
                saysDay() ? daysIn(other) : other.days,
                saysTime() ? timeOfDay : other.timeOfDay,
                saysTime() ? clock : other.clock,
                text);
    }
}
