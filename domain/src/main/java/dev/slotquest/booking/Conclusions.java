package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Concluded;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what has become of bookings, in the caller's transaction. Asks nobody whether they may, and no rule: that is for
 * the module of outcomes, the one place that knows who may say what.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Conclusions {

    private final Bookings bookings;
    private final ChangeBooking changeBooking;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Conclusions(Bookings bookings, ChangeBooking changeBooking, BusinessTime time, ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.changeBooking = changeBooking;
        this.time = time;
        this.events = events;
    }

    /** The booking, which nobody else changes until the transaction ends. */
    public Optional<Booking> lock(String reference) {
        return bookings.lock(reference);
    }

    /** The booking, which nobody else changes until the transaction ends. */
    public Optional<Booking> lock(long id) {
        return bookings.lock(id);
    }

    /**
     * Notes what has become of a locked booking that stands.
     *
     * @param outcome {@code null}: it is not known after all
     * @param reason why it is known otherwise than before
     */
    public Booking conclude(Booking locked, @Nullable Outcome outcome, @Nullable String reason, Actor by) {
        if (locked.outcome() == outcome) {
            return locked;
        }
        Booking concluded = bookings.conclude(locked, outcome);
        events.publishEvent(new Concluded(time.now(), by, locked, concluded, Words.orNone(reason)));
        return concluded;
    }

    /** Gives the seat of a locked booking back that stands; whatever else had become of it is taken back. */
    public Booking giveBack(Booking locked, CancelReason reason, @Nullable String note, Actor by) {
        return changeBooking.giveBack(conclude(locked, null, note, by), reason, note, by);
    }
}
