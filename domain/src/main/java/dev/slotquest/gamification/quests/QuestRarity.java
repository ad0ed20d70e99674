package dev.slotquest.gamification.quests;

/** How seldom a quest is drawn. */
public enum QuestRarity {
    COMMON(50),
    UNCOMMON(30),
    RARE(15),
    EPIC(8),
    LEGENDARY(2);

    private final int weight;

    QuestRarity(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
