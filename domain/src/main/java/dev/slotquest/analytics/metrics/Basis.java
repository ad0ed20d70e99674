package dev.slotquest.analytics.metrics;

/** Which day a booking counts on. */
public enum Basis {
    /** The day on which it was made. */
    MADE,
    /** The day of the appointment. */
    HELD
}
