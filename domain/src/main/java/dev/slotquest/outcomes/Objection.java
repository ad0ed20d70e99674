package dev.slotquest.outcomes;

/** Why something cannot be said of an appointment; each has a text under {@code outcome.objection.<name>}. */
public enum Objection {
    /** This person may not say that. */
    NOT_ALLOWED,
    /** It has not begun, so nobody can have come or not. */
    NOT_BEGUN,
    /** The booking was taken back, or does not stand any more. */
    NOT_STANDING,
    /** Too near for the booker to call it off. */
    CHANGE_NOTICE,
    /** Nothing is known that could be corrected. */
    NOTHING_KNOWN,
    /** Who corrects says why. */
    REASON_MISSING,
    /** The words are too long. */
    WORDS_TOO_LONG,
    /** Appointments are not called off for such a reason. */
    REASON_UNKNOWN
}
