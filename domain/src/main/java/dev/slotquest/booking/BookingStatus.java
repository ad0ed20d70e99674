package dev.slotquest.booking;

/** Whether a booking stands. */
public enum BookingStatus {
    /** It has its seat. */
    BOOKED,
    /** It has given its seat back. */
    CANCELLED
}
