package dev.slotquest.gamification.quests;

/** What a quest brings. */
public record QuestReward(int xp, int coins, int points, int shields) {

    /** The same on a day with a better factor; shields stay whole. */
    QuestReward times(int percent) {
        return new QuestReward(xp * percent / 100, coins * percent / 100, points * percent / 100, shields);
    }
}
