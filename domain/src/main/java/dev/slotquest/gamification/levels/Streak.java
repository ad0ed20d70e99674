package dev.slotquest.gamification.levels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Working days in a row on which somebody made a booking. Days that are no working days for them neither count nor break it;
 * today breaks nothing before it is over.
 *
 * @param current how many days it has now
 * @param risen the days on which it became longer than ever before; their number is the best streak
 */
public record Streak(int current, List<LocalDate> risen) {

    private static final Streak NONE = new Streak(0, List.of());

    /** The streak up to today. */
    static Streak of(SortedSet<LocalDate> active, Predicate<LocalDate> working, LocalDate today) {
        return of(active, working, day -> false, today);
    }

    /**
     * The streak up to today.
     *
     * @param saved whether a missed day that would break it does not; asked for such days only, the earliest first
     */
    static Streak of(
            SortedSet<LocalDate> active, Predicate<LocalDate> working, Predicate<LocalDate> saved, LocalDate today) {
        if (active.isEmpty() || active.first().isAfter(today)) {
            return NONE;
        }
        List<LocalDate> risen = new ArrayList<>();
        int run = 0;
        for (LocalDate day = active.first(); !day.isAfter(today); day = day.plusDays(1)) {
            if (!working.test(day)) {
                continue;
            }
            if (active.contains(day)) {
                run++;
            } else if (run > 0 && !day.equals(today) && !saved.test(day)) {
                run = 0;
            }
            if (run > risen.size()) {
                risen.add(day);
            }
        }
        return new Streak(run, List.copyOf(risen));
    }

    /** The longest there ever was. */
    public int best() {
        return risen.size();
    }
}
