package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.MirrorState;
import dev.slotquest.shared.Channel;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it. */
record BookingJson(
        long id,
        String reference,
        String consultant,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        BookingStatus status,
        @Nullable Outcome outcome,
        Customer customer,
        String bookedBy,
        Channel channel,
        Potential potential,
        @Nullable String note,
        @Nullable String campaign,
        Points points,
        @Nullable Calendar calendar,
        @Nullable CancelReason cancelReason,
        @Nullable String cancelNote,
        @Nullable OffsetDateTime cancelledAt,
        int version,
        OffsetDateTime createdAt) {

    /** Who comes. */
    record Customer(
            String firstName,
            String lastName,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** What it earns its booker. */
    record Points(int amount, State state) {

        enum State {
            /** Promised, until it is known what became of the booking. */
            PROVISIONAL,
            /** Earned. */
            FINAL,
            /** The customer was not there: a part is taken back. */
            REDUCED,
            /** Nothing, for the booking does not stand. */
            REVOKED
        }
    }

    /** How far it is in the consultant's calendar. */
    record Calendar(MirrorState.Status status, String eventId) {}

    static BookingJson of(BookingView view, @Nullable MirrorState mirrored, SlotMoments moments) {
        Booking booking = view.booking();
        Booking.BookedCustomer customer = booking.customer();
        return new BookingJson(
                booking.id(),
                booking.reference(),
                view.consultantName(),
                moments.local(booking.startsAt()),
                moments.local(booking.endsAt()),
                booking.status(),
                booking.outcome(),
                new Customer(
                        customer.firstName(), customer.lastName(), customer.name(), customer.phone(), customer.email()),
                view.bookedByUsername(),
                booking.channel(),
                booking.potential(),
                booking.note(),
                booking.campaign(),
                new Points(booking.points(), state(booking)),
                mirrored == null ? null : new Calendar(mirrored.status(), mirrored.eventId()),
                booking.cancelReason(),
                booking.cancelNote(),
                booking.cancelledAt() == null ? null : moments.local(booking.cancelledAt()),
                booking.version(),
                moments.local(booking.createdAt()));
    }

    private static Points.State state(Booking booking) {
        if (!booking.stands()) {
            return Points.State.REVOKED;
        }
        return switch (booking.outcome()) {
            case null -> Points.State.PROVISIONAL;
            case MOVED -> Points.State.PROVISIONAL;
            case CAME -> Points.State.FINAL;
            case NO_SHOW, GHOST -> Points.State.REDUCED;
            case CANCELLED -> Points.State.REVOKED;
        };
    }
}
