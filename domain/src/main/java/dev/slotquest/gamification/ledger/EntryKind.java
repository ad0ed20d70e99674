package dev.slotquest.gamification.ledger;

/** What an entry of the ledger is for. */
public enum EntryKind {
    /** What a booking is worth. */
    BOOKING,
    /** A day more than the best streak so far. */
    STREAK,
    /** A level. */
    LEVEL,
    /** Something that was claimed or won. */
    REWARD,
    /** Something that was paid for. */
    PURCHASE
}
