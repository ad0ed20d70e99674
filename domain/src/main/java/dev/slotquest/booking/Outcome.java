package dev.slotquest.booking;

/** What became of a booking. */
public enum Outcome {
    /** The customer was there. */
    CAME,
    /** The customer was not there. */
    NO_SHOW,
    /** The customer was not there and cannot be reached at all. */
    GHOST,
    /** The appointment was called off. */
    CANCELLED,
    /** The appointment takes place at another time. */
    MOVED
}
