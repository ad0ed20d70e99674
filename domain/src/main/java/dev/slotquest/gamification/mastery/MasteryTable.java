package dev.slotquest.gamification.mastery;

import dev.slotquest.gamification.DataTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The levels of mastery, what one needs for them and what they bring. */
public final class MasteryTable {

    /** The highest level of each category. */
    public static final int LEVELS = 5;

    /** By how many percent more coins bookings earn after each level. */
    public static final int PERCENT = 1;

    private static final int XP = 50;
    private static final int COINS = 25;

    private static final Map<MasteryCategory, List<Integer>> NEEDED = DataTable.read("mastery.csv", 1 + LEVELS).stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> MasteryCategory.valueOf(line.getFirst()), MasteryTable::levels));

    private MasteryTable() {}

    private static List<Integer> levels(List<String> line) {
        return line.stream().skip(1).map(Integer::valueOf).toList();
    }

    /** The level for which so much is enough; 0 when it is not enough for the first. */
    public static int levelOf(MasteryCategory category, long metric) {
        return (int)
                needed(category).stream().filter(needed -> needed <= metric).count();
    }

    /** What is needed for a level. */
    public static int neededFor(MasteryCategory category, int level) {
        return needed(category).get(level - 1);
    }

    private static List<Integer> needed(MasteryCategory category) {
        return Objects.requireNonNull(NEEDED.get(category));
    }

    /** The experience for a level. */
    public static int xpFor(int level) {
        return XP * level * level;
    }

    /** The coins for a level. */
    public static int coinsFor(int level) {
        return COINS * level;
    }
}
