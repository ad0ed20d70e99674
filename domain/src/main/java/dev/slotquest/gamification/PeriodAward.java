package dev.slotquest.gamification;

/** What the best of a period are called. Decided once, when the period is over. */
public enum PeriodAward {
    CHAMPION_OF_MONTH,
    MVP_OF_WEEK,
    MVP_OF_MONTH,
    MVP_OF_YEAR
}
