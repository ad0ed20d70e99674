package dev.slotquest.notifications;

/** The sorts of news that people are told of. */
public enum NotificationKind {
    /** Somebody else made, moved or cancelled an appointment of one's own. */
    BOOKING(false),
    /** An appointment of one's own is near. */
    REMINDER(false),
    /** What became of an appointment? */
    OUTCOME_WANTED(false),
    /** A customer did not come. */
    NO_SHOW(true),
    /** A booking no longer fits. */
    CONFLICT(false),
    /** A seat is free for a customer on the wait list. */
    WAIT_LIST(true),
    /** A badge was won. */
    BADGE(false),
    /** A level was reached. */
    LEVEL(false),
    /** Quests of the day, and what can be claimed. */
    QUEST(false),
    /** A goal was reached. */
    GOAL(false),
    /** A streak is in danger. */
    STREAK(false),
    /** How the week went. */
    WEEKLY_SUMMARY(false),
    /** Something in the product needs somebody. */
    SYSTEM(false);

    private final boolean alert;

    NotificationKind(boolean alert) {
        this.alert = alert;
    }

    /** Whether it is said in quiet hours, too. */
    public boolean alert() {
        return alert;
    }
}
