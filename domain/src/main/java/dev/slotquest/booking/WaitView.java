package dev.slotquest.booking;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list with what people want to see beside it.
 *
 * @param consultantName whom the customer wants to see; {@code null}: anybody
 * @param ownerUsername user name of who phones the customer
 * @param ownerName display name of who phones the customer
 * @param offer the seat that is kept at present, or the one that was booked; {@code null} where there is none
 * @param bookingReference the appointment that ended the waiting
 */
public record WaitView(
        WaitEntry entry,
        @Nullable String consultantName,
        String ownerUsername,
        String ownerName,
        @Nullable Offered offer,
        @Nullable String bookingReference) {

    /**
     * A kept seat with the name that people know.
     *
     * @param consultantName whose slot
     */
    public record Offered(WaitOffer offer, String consultantName) {}
}
