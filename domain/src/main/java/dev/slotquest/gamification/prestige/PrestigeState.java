package dev.slotquest.gamification.prestige;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has ascended.
 *
 * @param rank what they are
 * @param next what comes after it; {@code null} after the last
 * @param level the level they have
 * @param history when they ascended, the earliest first
 */
public record PrestigeState(PrestigeRank rank, @Nullable PrestigeRank next, int level, List<Ascent> history) {

    /** For each ascent the level that was left behind. */
    public int points() {
        return history.stream().mapToInt(Ascent::level).sum();
    }

    /** Whether they can ascend now. */
    public boolean ready() {
        return next != null && level >= next.level();
    }
}
