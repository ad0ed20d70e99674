package dev.slotquest.gamification.minigames;

/** Whether a game was played. */
public sealed interface PlayResult {

    /** It was, now or by the same request before. */
    record Played(Play play, Purse purse) implements PlayResult {}

    /** It was not; nothing was taken. */
    record Refused(Reason reason, Purse purse) implements PlayResult {}

    /** Why not. */
    enum Reason {
        /** The person does not play, or the company does without games. */
        OFF,
        TOO_FEW_COINS,
        /** All games of the day are played. */
        ENOUGH_FOR_TODAY,
        /** Such a choice there is not. */
        UNKNOWN_CHOICE
    }
}
