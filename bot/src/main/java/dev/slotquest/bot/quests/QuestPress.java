package dev.slotquest.bot.quests;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below quests. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface QuestPress {

    /** The reward of a quest. */
    record Claim(long quest) implements QuestPress {}

    /** One's share in the team's quest of a week. */
    record ClaimOfTeam(String week) implements QuestPress {}
}
