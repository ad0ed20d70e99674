package dev.slotquest.language;

/** How promising the customer was called; the names equal those of the booking's potential. */
public enum MentionedPotential {
    NORMAL,
    TOP,
    CLOSER_NEEDED,
    WIN_BACK
}
