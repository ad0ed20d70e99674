package dev.slotquest.gamification.goals;

/** What came of doing something about a goal. */
public sealed interface GoalResult {

    /** It is done. */
    record Done(Goal goal) implements GoalResult {}

    /** It is not, and nothing has changed. */
    record Refused(Problem problem) implements GoalResult {}

    /** Why nothing was done. */
    enum Problem {
        /** There is no such goal of this person. */
        UNKNOWN,
        /** There is no such template. */
        TEMPLATE_UNKNOWN,
        /** The target is missing, or out of its range. */
        TARGET_INVALID,
        /** The own words are missing or too long. */
        TEXT_INVALID,
        /** The own reward is too long. */
        REWARD_TOO_LONG,
        /** The last day is missing, over, or more than a year away. */
        DAY_INVALID,
        /** That is reached already. */
        REACHED_ALREADY,
        /** There is an open one of this sort, or one of this time was claimed. */
        THERE_IS_ONE,
        /** There are as many open ones as anybody can look after. */
        TOO_MANY,
        /** Only who leads the team sets goals of others. */
        NOT_ALLOWED,
        /** It is not reached. */
        NOT_REACHED,
        /** It was claimed before. */
        CLAIMED_BEFORE,
        /** Its time is over. */
        TOO_LATE,
        /** It is counted by itself, or not agreed on. */
        NOT_BY_HAND
    }
}
