package dev.slotquest.gamification.quests;

/**
 * The quest of the whole team in one week.
 *
 * @param week for example {@code 2026-W48}
 * @param progress what all have done together, never more than the target
 * @param own what the person has done for it
 * @param state how it stands for the person
 */
public record TeamQuest(
        String week,
        String key,
        String sign,
        int progress,
        int target,
        int own,
        Quest.State state,
        QuestReward reward) {

    /** Whether the person can claim its reward. */
    public boolean claimable() {
        return state == Quest.State.COMPLETE && own > 0;
    }
}
