package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.People;
import dev.slotquest.outcomes.Successor.Kind;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Sees that a customer who had missed an appointment has a new one, wherever it was booked: the two are linked, and nobody
 * has to act on the alert or call any more.
 */
@Component
class WinBack implements BookingFollowUp {

    /** Whoever comes back after longer than that is a new customer again. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final SuccessorTable table;
    private final Successors successors;
    private final BookingLookup lookup;
    private final People people;

    WinBack(SuccessorTable table, Successors successors, BookingLookup lookup, People people) {
        this.table = table;
        this.successors = successors;
        this.lookup = lookup;
        this.people = people;
    }

    @Override
    public String name() {
        return "win-back";
    }

    @Override
    public void follow(Booking booking) {
        if (!booking.stands() || table.to(booking.id()).isPresent()) {
            return;
        }
        Instant made = booking.createdAt();
        table.lastMissed(booking.customer().id(), made.minus(LONGEST), made)
                .flatMap(lookup::byId)
                .ifPresent(missed -> successors.link(missed, booking, kindOf(missed), booker(booking), made));
    }

    private static Kind kindOf(Booking missed) {
        return missed.outcome() == Outcome.MOVED ? Kind.MOVED : Kind.WIN_BACK;
    }

    private Actor booker(Booking booking) {
        return people.findById(booking.bookedBy())
                .map(user -> user.toActor(booking.channel()))
                .orElseGet(Actor::system);
    }
}
