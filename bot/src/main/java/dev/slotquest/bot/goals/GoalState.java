package dev.slotquest.bot.goals;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about goals shows; how they stand is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface GoalState {

    /** All of them. */
    record Board() implements GoalState {}

    /** One that was reached, or is suggested. */
    record One(long goal) implements GoalState {}

    /** Which new one? */
    record Picking() implements GoalState {}

    /** How much of it? */
    record Measuring(String template) implements GoalState {}

    /** A goal in the own words is awaited. */
    record Writing() implements GoalState {}

    /** Which one is to go? */
    record Tidying() implements GoalState {}
}
