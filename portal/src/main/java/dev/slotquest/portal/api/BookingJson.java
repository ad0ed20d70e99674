package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.MirrorState;
import dev.slotquest.gamification.ledger.Earned;
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
            /** A part is taken back: the customer was not there, or called it off. */
            REDUCED,
            /** Nothing is left, or nothing was to be had. */
            REVOKED
        }

        /** As the ledger says; where it lags behind the booking, as it is going to. */
        static Points of(Booking booking, @Nullable Earned earned, boolean withheld) {
            State expected = expected(booking);
            if (earned == null) {
                return withheld ? new Points(0, State.REVOKED) : expected(booking.points(), expected);
            }
            return switch (earned.state()) {
                case PROVISIONAL -> expected(earned.amount(), expected);
                case FINAL -> new Points(earned.amount(), State.FINAL);
                case TAKEN_BACK -> new Points(earned.amount(), earned.amount() == 0 ? State.REVOKED : State.REDUCED);
            };
        }

        private static Points expected(int promised, State state) {
            return switch (state) {
                case PROVISIONAL, FINAL -> new Points(promised, state);
                case REDUCED -> new Points(promised - promised / 2, state);
                case REVOKED -> new Points(0, state);
            };
        }

        private static State expected(Booking booking) {
            if (!booking.stands()) {
                return State.REVOKED;
            }
            return switch (booking.outcome()) {
                case null -> State.PROVISIONAL;
                case MOVED -> State.PROVISIONAL;
                case CAME -> State.FINAL;
                case NO_SHOW, GHOST, CANCELLED -> State.REDUCED;
            };
        }
    }

    /** How far it is in the consultant's calendar. */
    record Calendar(MirrorState.Status status, String eventId) {}

    static BookingJson of(BookingView view, Points points, @Nullable MirrorState mirrored, SlotMoments moments) {
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
                points,
                mirrored == null ? null : new Calendar(mirrored.status(), mirrored.eventId()),
                booking.cancelReason(),
                booking.cancelNote(),
                booking.cancelledAt() == null ? null : moments.local(booking.cancelledAt()),
                booking.version(),
                moments.local(booking.createdAt()));
    }
}
