package dev.slotquest.portal.api;

import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.QuestRarity;
import dev.slotquest.gamification.quests.QuestReward;
import java.time.LocalDate;

/**
 * A quest of somebody's day, as the API shows it.
 *
 * @param type what it counts
 * @param task what there is to do
 * @param added how much of the progress somebody who leads the team has given
 * @param multiplier what the usual reward is multiplied with; it is in the rewards already
 * @param claimUntil the last day on which its reward can be claimed
 */
record QuestJson(
        long id,
        LocalDate day,
        String quest,
        String type,
        String title,
        String task,
        int progress,
        int target,
        int added,
        Quest.State state,
        QuestRarity rarity,
        QuestReward rewards,
        double multiplier,
        LocalDate claimUntil) {}
