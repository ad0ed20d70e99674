package dev.slotquest.gamification.quests;

import java.time.LocalDate;

/**
 * A quest of somebody's day.
 *
 * @param key which one of the pool it is: its texts are {@code quest.<key>} and {@code quest.<key>.task}
 * @param type what it counts
 * @param progress never more than the target
 * @param added how much of that somebody who leads the team has given
 * @param reward with the day's factor
 * @param factor percent of the usual reward
 */
public record Quest(
        long id,
        LocalDate day,
        String key,
        String sign,
        String type,
        int progress,
        int target,
        int added,
        State state,
        QuestRarity rarity,
        QuestReward reward,
        int factor) {

    /** How a quest stands. */
    public enum State {
        /** There is still something to do. */
        OPEN,
        /** It is done, and its reward can be claimed. */
        COMPLETE,
        CLAIMED,
        /** Its time is over. */
        EXPIRED
    }

    /** Whether its reward can be claimed. */
    public boolean claimable() {
        return state == State.COMPLETE;
    }
}
