package dev.slotquest.booking;

/** How promising a customer is, as the booker sees it. */
public enum Potential {
    NORMAL,
    TOP,
    CLOSER_NEEDED,
    /** A customer who did not come, or left, and is being won back. */
    WIN_BACK
}
