package dev.slotquest.gamification;

/** A part of the game that a company can do without. */
public enum GameFeature {
    BADGES,
    QUESTS,
    GOALS,
    GAMES,
    SHOP,
    PRESTIGE,
    MASTERY,
    LEADERBOARDS
}
