package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.BookingEvent.Cancelled;
import dev.slotquest.booking.BookingEvent.Concluded;
import dev.slotquest.booking.BookingEvent.Edited;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.customers.Customers;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes a booking where it is: cancels it, takes it back, edits what is written about it, says what became of it. */
@Service
public class ChangeBooking {

    private final Bookings bookings;
    private final Customers customers;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ChangeBooking(
            Bookings bookings,
            Customers customers,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.customers = customers;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Gives the seat back.
     *
     * @param note why, in words
     * @param version the version that was read; {@code null} to cancel whatever is there
     */
    public Change cancel(
            String reference,
            CancelReason reason,
            @Nullable String note,
            @Nullable Integer version,
            User by,
            Channel channel) {
        if (note != null && note.length() > BookingWish.LONGEST_NOTE) {
            return Change.Refused.by(Rule.NOTE_TOO_LONG);
        }
        return changeLocked(reference, version, by, booking -> {
            if (booking.status() == BookingStatus.CANCELLED) {
                return new Change.Done(booking);
            }
            Instant now = time.now();
            Optional<Rule> against = ChangeRules.whyNotMovable(by, booking, ruleBooks.current(), now);
            return against.<Change>map(Change.Refused::by)
                    .orElseGet(() -> new Change.Done(giveBack(booking, reason, note, by.toActor(channel))));
        });
    }

    /** Takes a booking back within the time for that: seat, points and calendar are as before. */
    public Change undo(String reference, User by, Channel channel) {
        return changeLocked(reference, null, by, booking -> {
            if (booking.bookedBy() != by.id()) {
                return Change.Refused.by(Rule.NOT_ALLOWED);
            }
            if (booking.cancelReason() == CancelReason.UNDONE) {
                return new Change.Done(booking);
            }
            if (!booking.stands() || booking.outcome() != null) {
                return Change.Refused.by(Rule.NOT_STANDING);
            }
            return time.now().isAfter(undoUntil(booking))
                    ? Change.Refused.by(Rule.UNDO_OVER)
                    : new Change.Done(giveBack(booking, CancelReason.UNDONE, null, by.toActor(channel)));
        });
    }

    /** Takes the person's last booking back, as {@link #undo(String, User, Channel)}. */
    public Change undoLast(User by, Channel channel) {
        return bookings.newestOf(by.id())
                .<Change>map(booking -> booking.stands()
                        ? undo(booking.reference(), by, channel)
                        : Change.Refused.by(Rule.NOT_STANDING))
                .orElseGet(Change.Unknown::new);
    }

    /** Until when a booking can be taken back. */
    public Instant undoUntil(Booking booking) {
        return booking.createdAt().plus(ruleBooks.current().seconds(RuleName.UNDO_SECONDS, booking.createdAt()));
    }

    /**
     * What is to be written about a booking.
     *
     * @param note for the consultant; {@code null} for none
     * @param campaign where the customer comes from; {@code null} for unknown
     */
    public record Remarks(
            @Nullable String note,
            Potential potential,
            @Nullable String campaign) {}

    /** Writes other words about a booking. */
    public Change edit(String reference, Remarks words, @Nullable Integer version, User by, Channel channel) {
        List<Refusal> refusals = new ArrayList<>();
        if (words.note() != null && words.note().length() > BookingWish.LONGEST_NOTE) {
            refusals.add(Refusal.of(Rule.NOTE_TOO_LONG));
        }
        if (words.campaign() != null && words.campaign().length() > BookingWish.LONGEST_CAMPAIGN) {
            refusals.add(Refusal.of(Rule.CAMPAIGN_TOO_LONG));
        }
        if (!refusals.isEmpty()) {
            return new Change.Refused(refusals);
        }
        return editLocked(
                reference,
                version,
                by,
                channel,
                _ -> Optional.empty(),
                booking -> bookings.edit(
                        booking, Words.orNone(words.note()), words.potential(), Words.orNone(words.campaign())));
    }

    /**
     * Writes the customer of a booking otherwise: a name that was misheard, a phone number that came later. With another
     * number, or another name where there is none, it is another customer, who must not have this very slot already.
     */
    public Change editCustomer(
            String reference, CustomerDetails details, @Nullable Integer version, User by, Channel channel) {
        return switch (CustomerCheck.of(details)) {
            case CustomerCheck.Invalid(var faults) ->
                new Change.Refused(faults.stream()
                        .map(fault -> Refusal.of(Rule.valueOf(fault.name())))
                        .toList());
            case CustomerCheck.Valid valid -> editCustomer(reference, valid, version, by, channel);
        };
    }

    private Change editCustomer(
            String reference, CustomerCheck.Valid valid, @Nullable Integer version, User by, Channel channel) {
        return editLocked(
                reference,
                version,
                by,
                channel,
                booking -> hasSlotAlready(valid, booking) ? Optional.of(Rule.CUSTOMER_BOOKED_THEN) : Optional.empty(),
                booking -> bookings.nameOtherwise(
                        booking,
                        new BookedCustomer(
                                customers.identify(valid),
                                valid.firstName(),
                                valid.lastName(),
                                valid.phone(),
                                valid.email())));
    }

    private boolean hasSlotAlready(CustomerCheck.Valid customer, Booking booking) {
        return customers
                .find(customer)
                .filter(id -> id != booking.customer().id())
                .filter(id -> bookings.hasSeatAt(id, booking.startsAt()))
                .isPresent();
    }

    private Change editLocked(
            String reference,
            @Nullable Integer version,
            User by,
            Channel channel,
            Function<Booking, Optional<Rule>> against,
            UnaryOperator<Booking> edit) {
        return changeLocked(reference, version, by, booking -> {
            if (!ChangeRules.mayChange(by, booking)) {
                return Change.Refused.by(Rule.NOT_ALLOWED);
            }
            if (!booking.stands()) {
                return Change.Refused.by(Rule.NOT_STANDING);
            }
            Optional<Rule> rule = against.apply(booking);
            if (rule.isPresent()) {
                return Change.Refused.by(rule.get());
            }
            Booking edited = edit.apply(booking);
            events.publishEvent(new Edited(time.now(), by.toActor(channel), booking, edited));
            return new Change.Done(edited);
        });
    }

    /** Says what became of a booking that has begun: the consultant, or who leads the team. */
    public Change conclude(String reference, Outcome outcome, User by, Channel channel) {
        return changeLocked(reference, null, by, booking -> {
            if (!by.may(Permission.LEAD_TEAM) && !ChangeRules.holds(by, booking)) {
                return Change.Refused.by(Rule.NOT_ALLOWED);
            }
            if (!booking.stands() || booking.startsAt().isAfter(time.now())) {
                return Change.Refused.by(Rule.NOT_STANDING);
            }
            if (booking.outcome() == outcome) {
                return new Change.Done(booking);
            }
            Booking concluded = bookings.conclude(booking, outcome);
            events.publishEvent(new Concluded(time.now(), by.toActor(channel), booking, concluded, null));
            return new Change.Done(concluded);
        });
    }

    /** Gives the seat of a locked booking back, whoever may. */
    Booking giveBack(Booking booking, CancelReason reason, @Nullable String note, Actor by) {
        Instant now = time.now();
        Booking cancelled = bookings.cancel(booking, reason, Words.orNone(note), by.userId(), now);
        events.publishEvent(new Cancelled(now, by, booking, cancelled));
        return cancelled;
    }

    private Change changeLocked(
            String reference, @Nullable Integer version, User by, Function<Booking, Change> change) {
        return transaction.execute(() -> {
            Optional<Booking> booking = bookings.lock(reference);
            if (booking.isEmpty() || !ChangeRules.maySee(by, booking.get())) {
                return new Change.Unknown();
            }
            return ChangeRules.changedSince(booking.get(), version)
                    ? new Change.ChangedMeanwhile(booking.get())
                    : change.apply(booking.get());
        });
    }
}
