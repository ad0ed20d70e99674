package dev.slotquest.booking;

import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking that was made elsewhere.
 *
 * @param reference to keep where it is one and free; else it gets one of its own
 * @param state what it has come to
 * @param points what was promised for it
 * @param cancelReason why it was called off, where that is known
 * @param cancelledAt when it was called off, where that is known
 */
public record ForeignBooking(
        @Nullable String reference,
        long consultantId,
        Instant startsAt,
        Instant endsAt,
        State state,
        CustomerCheck.Valid customer,
        @Nullable String note,
        Potential potential,
        @Nullable String campaign,
        long bookedBy,
        Channel channel,
        int points,
        @Nullable CancelReason cancelReason,
        @Nullable Instant cancelledAt,
        Instant createdAt) {

    /** Whether it needs a seat. */
    boolean needsSeat() {
        return state != State.CANCELLED;
    }

    boolean comingAt(Instant now) {
        return needsSeat() && startsAt.isAfter(now);
    }

    Booking on(@Nullable Integer seat, String finalReference, long customerId) {
        boolean cancelled = state == State.CANCELLED;
        return new Booking(
                0,
                finalReference,
                consultantId,
                startsAt,
                endsAt,
                seat,
                cancelled ? BookingStatus.CANCELLED : BookingStatus.BOOKED,
                outcome(),
                new Booking.BookedCustomer(
                        customerId, customer.firstName(), customer.lastName(), customer.phone(), customer.email()),
                Words.orNone(note),
                potential,
                Words.orNone(campaign),
                bookedBy,
                channel,
                points,
                cancelled && cancelReason == null ? CancelReason.OTHER : cancelReason,
                null,
                cancelled && cancelledAt == null ? createdAt : cancelledAt,
                0,
                0,
                createdAt);
    }

    private @Nullable Outcome outcome() {
        return switch (state) {
            case BOOKED, CANCELLED -> null;
            case CAME, NO_SHOW, GHOST, MOVED -> Outcome.valueOf(state.name());
        };
    }
}
