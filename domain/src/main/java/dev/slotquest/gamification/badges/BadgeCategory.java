package dev.slotquest.gamification.badges;

/** Which sort of badge it is, in the order in which they are shown. */
public enum BadgeCategory {
    SPECIAL,
    DAILY,
    WEEKLY,
    MONTHLY,
    TOTAL,
    STREAK,
    WORK,
    QUESTS,
    GAMES,
    PROGRESS,
    MVP
}
