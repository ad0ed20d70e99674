package dev.slotquest.booking;

/** Why a booking was called off. */
public enum CancelReason {
    CUSTOMER,
    CONSULTANT,
    /** Too few consultants for what was booked. */
    OVERHANG,
    /** The customer is no longer one. */
    EXIT,
    OTHER,
    /** The booker took it back at once. */
    UNDONE
}
