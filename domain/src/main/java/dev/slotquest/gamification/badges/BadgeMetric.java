package dev.slotquest.gamification.badges;

/** A number that badges are won by. */
public enum BadgeMetric {
    /** Points of the best day ever. */
    BEST_DAY,
    /** Points of the best week ever, Monday to Sunday. */
    BEST_WEEK,
    /** Points of the best month ever. */
    BEST_MONTH,
    /** Points of all time. */
    TOTAL_POINTS,
    /** Quarters of a year with at least 100 points. */
    SEASONS,
    /** Working days in a row with a booking, at best. */
    BEST_STREAK,
    BOOKINGS,
    /** Customers who came. */
    SHOWS,
    /** Bookings with a note for the consultant. */
    NOTES,
    /** Bookings of appointments at 18:00 or later. */
    EVENINGS,
    /** Bookings of appointments between 9:00 and 11:59. */
    MORNINGS,
    /** Bookings of appointments on a Friday. */
    FRIDAYS,
    /** Customers who were to be won back, and came. */
    WIN_BACKS,
    /** Different consultants who were served. */
    CONSULTANTS,
    QUESTS,
    PERFECT_QUEST_DAYS,
    GAMES,
    GAMES_WON,
    LUCKY_SEVENS,
    GOALS,
    ITEMS,
    LEVEL,
    PRESTIGE,
    MASTERY,
    MASTERY_MAX,
    /** Months of which somebody was champion. */
    CHAMPION_MONTHS,
    MVP_WEEKS,
    MVP_MONTHS,
    MVP_YEARS
}
