package dev.slotquest.gamification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The shields of one person and the days they save. A shield saves no day that was over before it was given. Days are to be
 * asked for in their order; the same days asked of the same shields are always saved or not saved alike.
 */
public final class OwnedShields {

    private final List<Instant> given;
    private final SortedSet<LocalDate> used;
    private final SortedSet<LocalDate> newlyUsed = new TreeSet<>();
    private final ZoneId zone;

    /**
     * @param given when each was given
     * @param used the days saved so far
     */
    public OwnedShields(List<Instant> given, SortedSet<LocalDate> used, ZoneId zone) {
        this.given = List.copyOf(given);
        this.used = new TreeSet<>(used);
        this.zone = zone;
    }

    /** Whether a missed day is saved; from now on it is. */
    public boolean save(LocalDate day) {
        if (used.contains(day)) {
            return true;
        }
        Instant over = day.plusDays(1).atStartOfDay(zone).toInstant();
        long had = given.stream().filter(at -> at.isBefore(over)).count();
        if (had <= used.size()) {
            return false;
        }
        used.add(day);
        return newlyUsed.add(day);
    }

    /** The days saved since these shields are looked at. */
    public SortedSet<LocalDate> newlyUsed() {
        return new TreeSet<>(newlyUsed);
    }

    /** How many are left. */
    public int left() {
        return given.size() - used.size();
    }
}
