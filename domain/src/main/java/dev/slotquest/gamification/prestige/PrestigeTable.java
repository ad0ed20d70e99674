package dev.slotquest.gamification.prestige;

import java.util.List;
import java.util.Optional;

/** The ranks there are, and what one needs for them. */
public final class PrestigeTable {

    /** By how many percent more experience bookings earn after each ascent. */
    public static final int PERCENT = 10;

    private static final List<PrestigeRank> RANKS = List.of(
            new PrestigeRank(0, 0, "", "#9ca3af"),
            new PrestigeRank(1, 10, "⭐", "#eab308"),
            new PrestigeRank(2, 15, "⭐⭐", "#f59e0b"),
            new PrestigeRank(3, 20, "⭐⭐⭐", "#ec4899"),
            new PrestigeRank(4, 25, "⭐⭐⭐⭐", "#8b5cf6"),
            new PrestigeRank(5, 30, "⭐⭐⭐⭐⭐", "#3b82f6"),
            new PrestigeRank(6, 50, "💫", "#10b981"));

    private PrestigeTable() {}

    /** All ranks, beginning with where everybody begins. */
    public static List<PrestigeRank> ranks() {
        return RANKS;
    }

    /** The rank of somebody who has ascended so often. */
    public static PrestigeRank rank(int prestige) {
        return RANKS.get(prestige);
    }

    /** The rank after that of somebody who has ascended so often; nothing after the last. */
    public static Optional<PrestigeRank> after(int prestige) {
        return prestige + 1 < RANKS.size() ? Optional.of(RANKS.get(prestige + 1)) : Optional.empty();
    }

    /** The rank to which somebody at that level can ascend now. */
    public static Optional<PrestigeRank> next(int level, int prestige) {
        return after(prestige).filter(rank -> level >= rank.level());
    }
}
