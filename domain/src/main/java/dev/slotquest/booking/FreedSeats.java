package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Anonymised;
import dev.slotquest.booking.BookingEvent.Booked;
import dev.slotquest.booking.BookingEvent.Cancelled;
import dev.slotquest.booking.BookingEvent.Concluded;
import dev.slotquest.booking.BookingEvent.Edited;
import dev.slotquest.booking.BookingEvent.Moved;
import dev.slotquest.db.AfterCommit;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.scheduling.AvailabilityChanged;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes seats that are given back and time that may have become bookable, in the transaction in which that happens, where
 * anybody waits for it. A hold that expires is neither.
 */
@Component
class FreedSeats {

    private final WaitOpenings openings;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    FreedSeats(
            WaitOpenings openings, TransactionRetry transaction, BusinessTime time, ObjectProvider<WorkLoops> loops) {
        this.openings = openings;
        this.transaction = transaction;
        this.time = time;
        this.loops = loops;
    }

    @EventListener
    void on(BookingEvent event) {
        switch (event) {
            case Cancelled cancelled -> free(cancelled.was());
            case Moved moved -> free(moved.was());
            case Booked _, Edited _, Concluded _, Anonymised _ -> {}
        }
    }

    private void free(Booking was) {
        Instant now = time.now();
        if (was.stands() && was.startsAt().isAfter(now)) {
            openings.addIfAwaited(was.consultantId(), was.span(), true, now, now, time.zone());
            wake();
        }
    }

    @EventListener
    void on(AvailabilityChanged change) {
        Instant now = time.now();
        if (change.window().end().isAfter(now)) {
            transaction.run(
                    () -> openings.addIfAwaited(change.consultantId(), change.window(), false, now, now, time.zone()));
            wake();
        }
    }

    private void wake() {
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(WaitListWork.NAME)));
    }
}
