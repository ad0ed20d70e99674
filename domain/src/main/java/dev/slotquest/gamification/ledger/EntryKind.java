package dev.slotquest.gamification.ledger;

/** What an entry of the ledger is for. */
public enum EntryKind {
    /** What a booking is worth. */
    BOOKING,
    /** A day more than the best streak so far. */
    STREAK,
    /** A level. */
    LEVEL,
    /** Something that was given. */
    REWARD,
    /** A badge. */
    BADGE,
    /** A quest that was claimed. */
    QUEST,
    /** A goal that was reached and claimed. */
    GOAL,
    /** What a game costs, and what it brings. */
    GAME,
    /** What an ascent brings. */
    PRESTIGE,
    /** A level of mastery. */
    MASTERY,
    /** Something that was paid for. */
    PURCHASE
}
