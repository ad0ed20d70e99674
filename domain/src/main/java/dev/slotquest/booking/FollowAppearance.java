package dev.slotquest.booking;

import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.customers.Customers;
import dev.slotquest.customers.RememberAppearance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the customers' module what became of a booking. */
@Component
class FollowAppearance implements BookingFollowUp {

    private final Bookings bookings;
    private final Customers customers;
    private final RememberAppearance rememberAppearance;

    FollowAppearance(Bookings bookings, Customers customers, RememberAppearance rememberAppearance) {
        this.bookings = bookings;
        this.customers = customers;
        this.rememberAppearance = rememberAppearance;
    }

    @Override
    public String name() {
        return "appearance";
    }

    /** The customer is locked before the booking is read again: a merge may have given it to another one. */
    @Override
    public void follow(Booking booking) {
        customers.lock(booking.customer().id());
        Booking now = bookings.byId(booking.id()).orElseThrow();
        rememberAppearance.remember(now.id(), now.customer().id(), became(now), now.startsAt());
    }

    /** A booking that was taken back never was. */
    private static @Nullable Became became(Booking booking) {
        if (!booking.stands()) {
            return booking.cancelReason() == CancelReason.UNDONE ? null : Became.CANCELLED;
        }
        return switch (booking.outcome()) {
            case null -> null;
            case CAME -> Became.CAME;
            case NO_SHOW -> Became.NO_SHOW;
            case GHOST -> Became.GHOST;
            case CANCELLED -> Became.CANCELLED;
            case MOVED -> Became.MOVED;
        };
    }
}
