package dev.slotquest.outcomes;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Conclusions;
import dev.slotquest.booking.Outcome;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.outcomes.Successor.Kind;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves what is over: the customer gets a new booking in the booker's name, and the two are linked. Nothing is locked
 * while the new one is made; should somebody have said otherwise meanwhile, it is taken back.
 */
@Component
class Rebooking {

    private final BookSlot bookSlot;
    private final Conclusions conclusions;
    private final Successors successors;
    private final People people;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    Rebooking(
            BookSlot bookSlot,
            Conclusions conclusions,
            Successors successors,
            People people,
            TransactionRetry transaction,
            BusinessTime time) {
        this.bookSlot = bookSlot;
        this.conclusions = conclusions;
        this.successors = successors;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
    }

    Result rebook(Booking over, Instant startsAt, OutcomeWish wish, User by, Channel channel) {
        if (!canBeRebooked(over)) {
            return new Result.KnownBefore(over);
        }
        BookingWish next = next(over, startsAt, wish);
        return switch (bookSlot.bookInNameOf(next, booker(over, by), by, channel)) {
            case BookSlot.Result.Done done -> transaction.execute(() -> link(over, done, by, channel));
            case BookSlot.Result.Taken(var alternatives) -> new Result.SlotTaken(alternatives);
            case BookSlot.Result.Refused(var refusals) -> new Result.SlotRefused(refusals);
            case BookSlot.Result.NeedsConfirmation(var warnings) -> new Result.NeedsConfirmation(warnings);
        };
    }

    private Result link(Booking over, BookSlot.Result.Done next, User by, Channel channel) {
        Booking locked = conclusions.lock(over.id()).orElseThrow();
        if (!canBeRebooked(locked)) {
            if (!next.replayed()) {
                conclusions
                        .lock(next.booking().id())
                        .ifPresent(made -> conclusions.giveBack(made, CancelReason.UNDONE, null, by.toActor(channel)));
            }
            return new Result.KnownBefore(locked);
        }
        Booking concluded = conclusions.conclude(locked, Outcome.MOVED, null, by.toActor(channel));
        successors.link(concluded, next.booking(), Kind.MOVED, by.toActor(channel), time.now());
        return new Result.Done(concluded, next.booking());
    }

    private static boolean canBeRebooked(Booking booking) {
        return booking.stands() && (booking.outcome() == null || booking.outcome() == Outcome.MOVED);
    }

    private static BookingWish next(Booking over, Instant startsAt, OutcomeWish wish) {
        // The appointment that is over is no other one on that day.
        Set<Warning> confirmed = EnumSet.of(Warning.CUSTOMER_BOOKED_THAT_DAY);
        confirmed.addAll(wish.confirmed());
        Long consultant = wish.newConsultantId();
        Booking.BookedCustomer customer = over.customer();
        return BookingWish.of(
                        consultant == null ? Long.valueOf(over.consultantId()) : consultant,
                        startsAt,
                        new CustomerDetails(
                                customer.firstName(), customer.lastName(), customer.phone(), customer.email()))
                .withNote(over.note())
                .withPotential(over.potential())
                .withCampaign(over.campaign())
                .withConfirmed(confirmed)
                .withRequestKey("moved:%s:%d".formatted(over.reference(), startsAt.getEpochSecond()));
    }

    /** Whose customer it is; somebody who is no longer here cannot look after them. */
    private User booker(Booking over, User by) {
        return people.findById(over.bookedBy())
                .filter(booker -> booker.active() || !by.may(Permission.BOOK))
                .orElse(by);
    }
}
