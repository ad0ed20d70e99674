package dev.slotquest.booking;

import dev.slotquest.booking.Conflict.Resolution;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Settles conflicts, and tells of it: on somebody's decision, and when the booking itself has gone on. */
@Component
class SettledConflicts {

    private final Bookings bookings;
    private final Conflicts conflicts;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    SettledConflicts(
            Bookings bookings,
            Conflicts conflicts,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.conflicts = conflicts;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Settles one open conflict; the caller holds the lock of the booking. */
    Conflict settle(Conflict open, Resolution resolution, Actor by) {
        Instant now = time.now();
        // Who keeps a booking although its slot is withdrawn knows it, and is not asked again while that lasts.
        boolean toldOn = resolution == Resolution.KEPT && open.kind() == Conflict.Kind.WITHDRAWN;
        conflicts.settle(open.id(), resolution, by.userId(), toldOn, now);
        Conflict settled = conflicts.byId(open.id()).orElseThrow();
        events.publishEvent(new BookingConflictResolved(now, by, settled));
        return settled;
    }

    /** Settles that a slot was withdrawn: it is offered again, or its time has come. */
    void offeredAgain(long bookingId, Actor by) {
        transaction.run(() -> bookings.lock(bookingId).ifPresent(booking -> {
            conflicts.openOf(bookingId).stream()
                    .filter(open -> open.kind() == Conflict.Kind.WITHDRAWN)
                    .forEach(open -> settle(open, Resolution.OUTDATED, by));
            conflicts.forgetTold(bookingId, Conflict.Kind.WITHDRAWN);
        }));
    }

    // In the transaction of the change, so that a booking is never moved and in conflict at once.
    @EventListener
    void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Moved moved -> settleAll(moved, Resolution.MOVED);
            case BookingEvent.Cancelled cancelled ->
                settleAll(
                        cancelled,
                        cancelled.booking().cancelReason() == CancelReason.UNDONE
                                ? Resolution.OUTDATED
                                : Resolution.CANCELLED);
            case BookingEvent.Concluded concluded
            when concluded.booking().outcome() == Outcome.MOVED -> settleAll(concluded, Resolution.MOVED);
            case BookingEvent.Concluded concluded
            when concluded.booking().outcome() != null -> settleAll(concluded, Resolution.OUTDATED);
            case BookingEvent.Concluded _, BookingEvent.Booked _, BookingEvent.Edited _, BookingEvent.Anonymised _ -> {}
        }
    }

    private void settleAll(BookingEvent event, Resolution resolution) {
        long booking = event.booking().id();
        conflicts.openOf(booking).forEach(open -> settle(open, resolution, event.actor()));
        conflicts.forgetTold(booking);
    }
}
