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
    /** Quests that were claimed. */
    QUESTS,
    /** Days on which every quest was claimed. */
    PERFECT_QUEST_DAYS,
    /** Goals that were reached and claimed. */
    GOALS,
    /** Badges. */
    BADGES,
    /** Rounds that were played. */
    GAMES,
    /** Sevens that were hit in games. */
    LUCKY_SEVENS,
    /** How often somebody has ascended. */
    PRESTIGE,
    /** All levels of mastery together. */
    MASTERY,
    /** Categories of mastery at their highest level. */
    MASTERY_MAX,
    /** Rare badges. */
    BADGES_RARE,
    /** Epic badges. */
    BADGES_EPIC,
    /** Legendary badges. */
    BADGES_LEGENDARY,
    /** Mythic badges. */
    BADGES_MYTHIC,
    /** Games that brought a prize. */
    GAMES_WON,
    /** Things to wear that belong to somebody, those that everybody has left out. */
    ITEMS
}
