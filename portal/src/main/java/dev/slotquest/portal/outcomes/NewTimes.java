package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.CustomerFit;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another time for a customer: because the appointment moves, or because the customer did not come and is won back. */
@Component
class NewTimes {

    private static final int OFFERS = 3;

    private final RecordOutcome recordOutcome;
    private final BookSlot bookSlot;
    private final Availability availability;
    private final CustomerFit customerFit;
    private final BusinessTime time;

    NewTimes(
            RecordOutcome recordOutcome,
            BookSlot bookSlot,
            Availability availability,
            CustomerFit customerFit,
            BusinessTime time) {
        this.recordOutcome = recordOutcome;
        this.bookSlot = bookSlot;
        this.availability = availability;
        this.customerFit = customerFit;
        this.time = time;
    }

    /** Why somebody chooses another time. */
    enum Purpose {
        /** The appointment takes place then. */
        MOVE,
        /** The customer did not come, and gets a new appointment. */
        WIN_BACK
    }

    /** Why this person may choose another time, if they may. */
    Optional<Purpose> purpose(Booking booking, User me) {
        if (missed(booking)) {
            return me.may(Permission.BOOK) ? Optional.of(Purpose.WIN_BACK) : Optional.empty();
        }
        boolean movedBefore = booking.stands() && booking.outcome() == Outcome.MOVED;
        return movedBefore || recordOutcome.sayable(booking, me).contains(Outcome.MOVED)
                ? Optional.of(Purpose.MOVE)
                : Optional.empty();
    }

    private static boolean missed(Booking booking) {
        return booking.stands() && (booking.outcome() == Outcome.NO_SHOW || booking.outcome() == Outcome.GHOST);
    }

    /** The best there is, with the same consultant where there is one. */
    List<Suggestion> soon(Booking booking) {
        SlotWish wish = SlotWish.from(time.now())
                .fitting(customerFit.of(booking.customer().id()));
        List<Suggestion> same = availability.nextBest(wish.with(booking.consultantId()), OFFERS);
        return same.isEmpty() ? availability.nextBest(wish, OFFERS) : same;
    }

    /** Who is free then and fits best, where nobody was chosen. */
    @Nullable
    Long consultant(@Nullable Long chosen, Instant startsAt) {
        return chosen != null
                ? chosen
                : availability.bestFit(startsAt).stream().findFirst().orElse(null);
    }

    Result move(Booking booking, Instant startsAt, @Nullable Long consultantId, Set<Warning> confirmed, User me) {
        var wish = new OutcomeWish(Outcome.MOVED, null, null, startsAt, consultantId, confirmed);
        return recordOutcome.record(booking.reference(), wish, me, Channel.PORTAL);
    }

    /** A booking of one's own for the customer who did not come; the two are linked by what follows from bookings. */
    BookSlot.Result winBack(
            Booking missed,
            Instant startsAt,
            @Nullable Long consultantId,
            Set<Warning> confirmed,
            @Nullable String requestKey,
            User me) {
        Booking.BookedCustomer customer = missed.customer();
        var details =
                new CustomerDetails(customer.firstName(), customer.lastName(), customer.phone(), customer.email());
        BookingWish wish = BookingWish.of(consultantId, startsAt, details)
                .withNote(missed.note())
                .withPotential(Potential.WIN_BACK)
                .withCampaign(missed.campaign())
                .withRequestKey(requestKey)
                .withConfirmed(confirmed);
        return bookSlot.book(wish, me, Channel.PORTAL);
    }
}
