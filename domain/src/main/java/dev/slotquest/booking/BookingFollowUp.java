package dev.slotquest.booking;

/**
 * Something that follows from bookings and is done once they stand, in a transaction of its own. Modules contribute beans
 * of this type. What fails is tried again, then shown to admins; it never undoes or hides a booking.
 */
public interface BookingFollowUp {

    /** A short name in lower case, unique, for example {@code ledger}; at most 40 characters. */
    String name();

    /**
     * Brings what follows up to how the booking is now. It looks at the booking, not at what has happened to it, so that
     * doing it twice, late or all over again comes to the same. Only the database is used.
     */
    void follow(Booking booking);

    /** Whether it hangs on who the customer is, and is done again when two customers turn out to be one. */
    default boolean hangsOnCustomer() {
        return false;
    }
}
