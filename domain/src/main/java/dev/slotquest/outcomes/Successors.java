package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.outcomes.OutcomeEvent.Succeeded;
import dev.slotquest.outcomes.Successor.Kind;
import dev.slotquest.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Links between appointments that did not take place and the bookings that were made instead. */
@Service
public class Successors {

    private final SuccessorTable table;
    private final ApplicationEventPublisher events;

    Successors(SuccessorTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** What was made instead of a booking, the latest first. */
    public List<Successor> of(long bookingId) {
        return table.of(bookingId);
    }

    /** Instead of what a booking was made. */
    public Optional<Successor> to(long successorId) {
        return table.to(successorId);
    }

    /** Links two, once; in the caller's transaction. */
    void link(Booking missed, Booking next, Kind kind, Actor by, Instant at) {
        if (table.add(missed.id(), next.id(), kind, at)) {
            events.publishEvent(new Succeeded(at, by, missed, next, kind));
        }
    }
}
