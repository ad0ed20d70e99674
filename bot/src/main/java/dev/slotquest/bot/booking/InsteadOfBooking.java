package dev.slotquest.bot.booking;

/** What else can be done for a customer when everything is taken. */
public interface InsteadOfBooking {

    /** The state of a message in which the customer is put on the wait list. */
    Object waiting(WishSoFar wish);
}
