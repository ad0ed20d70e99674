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
    /** Badges, all of them. */
    BADGES,
    /** Rare badges. */
    BADGES_RARE,
    /** Epic badges. */
    BADGES_EPIC,
    /** Legendary badges. */
    BADGES_LEGENDARY,
    /** Mythic badges. */
    BADGES_MYTHIC,
    /** How often somebody has ascended. */
    PRESTIGE,
    /** The levels of all categories of mastery together. */
    MASTERY,
    /** Categories of mastery at their highest level. */
    MASTERY_MAX,
    /** Quests that were claimed. */
    QUESTS,
    /** Days on which all quests were claimed. */
    PERFECT_QUEST_DAYS,
    /** Games played. */
    GAMES,
    /** Games that brought a prize. */
    GAMES_WON,
    /** Goals that were reached and claimed. */
    GOALS,
    /** Lucky sevens that were drawn. */
    LUCKY_SEVENS,
    /** Things to wear that belong to somebody, those that everybody has left out. */
    ITEMS
}
