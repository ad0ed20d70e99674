package dev.slotquest.gamification.weekly;

/** What became of a change to weekly points. */
public sealed interface WeeklyResult {

    /**
     * It counts.
     *
     * @param unusual more than most people achieve: worth another look
     */
    record Done(boolean unusual) implements WeeklyResult {}

    /**
     * It waits until somebody who leads the team decides.
     *
     * @param unusual as above
     */
    record Waiting(boolean unusual) implements WeeklyResult {}

    /** It cannot be done; nothing was stored. */
    record Refused(Problem problem) implements WeeklyResult {}

    /** What is in the way. */
    enum Problem {
        /** Not a number from 0 to 100 with at most one decimal. */
        POINTS_INVALID,
        NOTE_TOO_LONG,
        /** Only one's own week, unless one leads the team. */
        NOT_ALLOWED,
        NOT_A_PARTICIPANT,
        /** Away in that week. */
        ON_VACATION,
        /** Decided or deleted meanwhile. */
        GONE,
        /** Nothing is decided at this hour. */
        WINDOW_CLOSED,
        DAYS_INVALID
    }
}
