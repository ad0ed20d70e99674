package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.customers.CustomerDetails;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A customer who waits for a seat.
 *
 * @param id key
 * @param customer as named when it was written
 * @param range when the customer could come
 * @param consultantId whom the customer wants to see; {@code null}: anybody
 * @param note for the consultant
 * @param potential how promising
 * @param ownerId id of the person who phones the customer
 * @param state what it has come to
 * @param bookingId what ended the waiting
 * @param version rises with each change of its words
 * @param createdAt when it was written; who came first is asked first
 * @param closedAt when the waiting ended
 */
public record WaitEntry(
        long id,
        BookedCustomer customer,
        WaitRange range,
        @Nullable Long consultantId,
        @Nullable String note,
        Potential potential,
        long ownerId,
        State state,
        @Nullable Long bookingId,
        int version,
        Instant createdAt,
        @Nullable Instant closedAt) {

    /** What an entry can have come to; each has a text under {@code wait-state.<name>}. */
    public enum State {
        /** Nothing has been free for the customer so far. */
        WAITING,
        /** A seat is kept for the customer, and somebody has to say yes or no. */
        OFFERED,
        /** The customer has an appointment. */
        BOOKED,
        /** Somebody took it off the list. */
        REMOVED,
        /** The last day has gone by. */
        PAST;

        /** Whether the customer still waits. */
        public boolean open() {
            return this == WAITING || this == OFFERED;
        }
    }

    /** Whether the customer still waits. */
    public boolean open() {
        return state.open();
    }

    /** Whether a seat of this consultant at this time is what the customer waits for. */
    public boolean fits(long consultant, Instant start, ZoneId zone) {
        return (consultantId == null || consultantId == consultant) && range.includes(start, zone);
    }

    /** The wish for a seat that is kept for the customer. */
    BookingWish toBooking(WaitOffer offer) {
        var details =
                new CustomerDetails(customer.firstName(), customer.lastName(), customer.phone(), customer.email());
        return BookingWish.of(offer.consultantId(), offer.startsAt(), details)
                .withNote(note)
                .withPotential(potential)
                .withRequestKey("wait-offer:" + offer.id());
    }
}
