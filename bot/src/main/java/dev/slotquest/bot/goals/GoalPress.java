package dev.slotquest.bot.goals;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below goals. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface GoalPress {

    record Claim(long goal) implements GoalPress {}

    record Accept(long goal) implements GoalPress {}

    /** One more for a goal in the own words. */
    record More(long goal, int progress) implements GoalPress {}

    record Delete(long goal) implements GoalPress {}

    record Tidy() implements GoalPress {}

    record New() implements GoalPress {}

    record Pick(String template) implements GoalPress {}

    record Set(String template, int target) implements GoalPress {}

    record Write() implements GoalPress {}

    record Back() implements GoalPress {}
}
