package dev.slotquest.gamification;

/** A number about somebody's game that other parts of the game build on: badges, unlocked things, mastery. */
public enum Fact {
    /** The level as it is shown. */
    LEVEL,
    /** Experience ever earned. */
    XP,
    /** Working days in a row with a booking, up to now. */
    STREAK,
    /** The most working days in a row with a booking there ever were. */
    BEST_STREAK,
    /** Badges that were won. */
    BADGES,
    /** How often somebody has ascended. */
    PRESTIGE,
    /** All levels of mastery together. */
    MASTERY,
    /** Categories of mastery at their highest level. */
    MASTERY_MAX
}
