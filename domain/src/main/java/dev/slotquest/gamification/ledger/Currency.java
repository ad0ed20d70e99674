package dev.slotquest.gamification.ledger;

/** What is kept account of. */
public enum Currency {
    /** The score. */
    POINTS,
    /** Experience, which makes the level. */
    XP,
    /** What can be spent. */
    COINS
}
