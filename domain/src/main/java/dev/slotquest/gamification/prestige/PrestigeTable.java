package dev.slotquest.gamification.prestige;

import dev.slotquest.gamification.DataTable;
import java.util.List;
import java.util.Optional;

/** The ranks there are, and what one needs for them. */
public final class PrestigeTable {

    /** By how many percent more experience bookings earn after each ascent. */
    public static final int PERCENT = 10;

    private static final List<PrestigeRank> RANKS =
            DataTable.read("prestige.csv", 4).stream().map(PrestigeTable::rank).toList();

    private PrestigeTable() {}

    private static PrestigeRank rank(List<String> line) {
        return new PrestigeRank(
                Integer.parseInt(line.getFirst()), Integer.parseInt(line.get(1)), line.get(2), line.get(3));
    }

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
