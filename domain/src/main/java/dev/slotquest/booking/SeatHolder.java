package dev.slotquest.booking;

import org.jspecify.annotations.Nullable;

/**
 * For whom a seat may be kept already: a person on the phone, or a customer on the wait list.
 *
 * @param person id of the person
 * @param offer id of the offer of the wait list whose seat is meant; {@code null} where none is
 */
record SeatHolder(long person, @Nullable Long offer) {

    /** Nobody: every kept seat is somebody else's. */
    static final SeatHolder NOBODY = new SeatHolder(Seats.NOBODY, null);

    static SeatHolder person(long id) {
        return new SeatHolder(id, null);
    }

    boolean keeps(long heldBy, @Nullable Long heldFor) {
        return offer == null ? heldFor == null && heldBy == person : offer.equals(heldFor);
    }
}
