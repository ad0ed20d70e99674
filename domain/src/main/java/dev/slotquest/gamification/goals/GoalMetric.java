package dev.slotquest.gamification.goals;

/** What a goal counts. */
enum GoalMetric {
    /** Points earned within its time. */
    POINTS(false),
    /** Bookings made within its time. */
    BOOKINGS(false),
    /** Working days in a row with a booking. */
    STREAK(true),
    /** Badges won since it was set. */
    BADGES(true),
    /** Points of this week beyond those of the whole last one. */
    BETTER_WEEK(false);

    private final boolean stays;

    GoalMetric(boolean stays) {
        this.stays = stays;
    }

    /** Whether what was reached once stays so. */
    boolean stays() {
        return stays;
    }
}
