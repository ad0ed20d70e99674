package dev.slotquest.gamification.quests;

import java.util.Locale;

/** A quest of the pool, for one person or, with a target for each of them, for the team. */
record QuestTemplate(
        String key,
        String sign,
        QuestMetric metric,
        String parameter,
        int target,
        QuestReward reward,
        QuestRarity rarity,
        boolean staffOnly) {

    private static final int SHORTEST = 9;

    /**
     * Reads a line of the data.
     *
     * @throws IllegalArgumentException when it is none
     */
    static QuestTemplate of(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length < SHORTEST) {
            throw new IllegalArgumentException("Too little is said about the quest: " + line);
        }
        try {
            QuestMetric metric = QuestMetric.valueOf(part(parts, 2));
            metric.check(part(parts, 3));
            return new QuestTemplate(
                    part(parts, 0),
                    part(parts, 1),
                    metric,
                    part(parts, 3),
                    number(parts, 4),
                    new QuestReward(number(parts, 5), number(parts, 6), number(parts, 7), number(parts, 8)),
                    parts.length > SHORTEST ? QuestRarity.valueOf(part(parts, 9)) : QuestRarity.COMMON,
                    parts.length > SHORTEST && part(parts, 10).equals("STAFF"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is no quest: " + line, e);
        }
    }

    private static String part(String[] parts, int index) {
        return parts[index].strip();
    }

    private static int number(String[] parts, int index) {
        return Integer.parseInt(part(parts, index));
    }

    /** Whether somebody means this one. */
    boolean isCalled(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return key.toUpperCase(Locale.ROOT).equals(wanted) || metric.name().equals(wanted);
    }
}
