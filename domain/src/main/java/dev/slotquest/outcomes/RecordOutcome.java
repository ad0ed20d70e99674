package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.Conclusions;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.booking.Refusal;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what became of an appointment: the one way for chat, portal, API, calendar and silence, so that the same follows
 * whoever says it. What is known already stays: whoever comes second sees it, and only {@link CorrectOutcome} changes it.
 * Said twice, it is as said once.
 */
@Service
public class RecordOutcome {

    private final Conclusions conclusions;
    private final BookingLookup lookup;
    private final MoveBooking moveBooking;
    private final Rebooking rebooking;
    private final RaiseConflict raiseConflict;
    private final CallBackPlan callBacks;
    private final CancelReasons reasons;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    RecordOutcome(
            Conclusions conclusions,
            BookingLookup lookup,
            MoveBooking moveBooking,
            Rebooking rebooking,
            RaiseConflict raiseConflict,
            CallBackPlan callBacks,
            CancelReasons reasons,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time) {
        this.conclusions = conclusions;
        this.lookup = lookup;
        this.moveBooking = moveBooking;
        this.rebooking = rebooking;
        this.raiseConflict = raiseConflict;
        this.callBacks = callBacks;
        this.reasons = reasons;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * It is known now, or was known to be just that.
         *
         * @param successor the new booking, where the appointment was over and takes place at another time
         */
        record Done(Booking booking, @Nullable Booking successor) implements Result {}

        /** A new time is wanted; the appointment stands until there is one. */
        record NewTimeWanted(Booking booking) implements Result {}

        /** Something else is known of it; nothing changed. */
        record KnownBefore(Booking booking) implements Result {}

        /** It cannot be said, or not by this person; nothing changed. */
        record NotNow(Booking booking, Objection why) implements Result {}

        /** The new slot is taken; nothing changed. */
        record SlotTaken(List<Suggestion> alternatives) implements Result {}

        /** Rules stand against the new slot; nothing changed. */
        record SlotRefused(List<Refusal> refusals) implements Result {}

        /** The new slot can be had once these warnings are overruled; nothing changed. */
        record NeedsConfirmation(Set<Warning> warnings) implements Result {}

        /** There is no such booking, or none that this person may know of. */
        record Unknown() implements Result {}
    }

    /** Says what became of the appointment with this reference. */
    public Result record(String reference, OutcomeWish wish, User by, Channel channel) {
        return wish.outcome() == Outcome.MOVED && wish.newStartsAt() != null
                ? moved(reference, wish.newStartsAt(), wish, by, channel)
                : whileLocked(reference, by, booking -> said(booking, wish, by, channel));
    }

    /**
     * The consultant has marked in the calendar what became of it. The newest mark counts, also over what was said before;
     * one that came or did not come counts only once the appointment has begun.
     *
     * @return whether the booking has this outcome now
     */
    public boolean byMark(long bookingId, Outcome outcome, Actor by) {
        return transaction.execute(() -> conclusions
                .lock(bookingId)
                .filter(Booking::stands)
                .filter(booking -> begun(booking) || outcome == Outcome.MOVED)
                .filter(booking -> !(noted(booking, outcome, by) instanceof Result.NewTimeWanted))
                .isPresent());
    }

    /** The consultant has taken the mark away: what became of it is not known any more. */
    public void withoutMark(long bookingId, Actor by) {
        transaction.run(() -> conclusions
                .lock(bookingId)
                .filter(Booking::stands)
                .ifPresent(booking -> conclusions.conclude(booking, null, null, by)));
    }

    /** Nobody has said anything, and that counts as having come; whether it did. */
    boolean bySilence(long bookingId) {
        return transaction.execute(() -> conclusions
                .lock(bookingId)
                .filter(booking -> booking.stands() && booking.outcome() == null && begun(booking))
                .map(booking -> conclusions.conclude(booking, Outcome.CAME, null, Actor.system()))
                .isPresent());
    }

    /** What this person can say of a booking at present; nothing once something is known. */
    public Set<Outcome> sayable(Booking booking, User by) {
        Set<Outcome> sayable = EnumSet.noneOf(Outcome.class);
        if (booking.stands() && booking.outcome() == null) {
            for (Outcome outcome : Outcome.values()) {
                if (objection(booking, OutcomeWish.of(outcome), by).isEmpty()) {
                    sayable.add(outcome);
                }
            }
        }
        return sayable;
    }

    private Result said(Booking booking, OutcomeWish wish, User by, Channel channel) {
        if (isKnown(booking, wish.outcome())) {
            return new Result.Done(booking, null);
        }
        boolean mayKnow = OutcomeRights.maySay(by, booking, wish.outcome()) && !isUndone(booking);
        if (mayKnow && (!booking.stands() || booking.outcome() != null)) {
            return new Result.KnownBefore(booking);
        }
        Optional<Objection> against = objection(booking, wish, by);
        if (against.isPresent()) {
            return new Result.NotNow(booking, against.get());
        }
        return wish.outcome() == Outcome.CANCELLED
                ? new Result.Done(giveBack(booking, wish, by.toActor(channel)), null)
                : noted(booking, wish.outcome(), by.toActor(channel));
    }

    private Booking giveBack(Booking booking, OutcomeWish wish, Actor by) {
        CancelReason reason = wish.cancelReason() == null ? CancelReason.OTHER : wish.cancelReason();
        return conclusions.giveBack(booking, reason, wish.note(), by);
    }

    private Result noted(Booking booking, Outcome outcome, Actor by) {
        return switch (outcome) {
            case CAME, NO_SHOW, GHOST -> new Result.Done(conclusions.conclude(booking, outcome, null, by), null);
            case CANCELLED -> new Result.Done(conclusions.giveBack(booking, CancelReason.OTHER, null, by), null);
            case MOVED -> newTimeWanted(booking, by);
        };
    }

    /** What is to come stands until there is a new time; what is over has not taken place, and somebody calls. */
    private Result newTimeWanted(Booking booking, Actor by) {
        if (!begun(booking)) {
            raiseConflict.raise(booking.id(), Conflict.Kind.MOVE_WANTED, null, null, by);
            return new Result.NewTimeWanted(booking);
        }
        if (booking.outcome() == Outcome.MOVED) {
            return new Result.Done(booking, null);
        }
        Booking concluded = conclusions.conclude(booking, Outcome.MOVED, null, by);
        callBacks.forBooker(concluded, by);
        return new Result.Done(concluded, null);
    }

    private Result moved(String reference, Instant startsAt, OutcomeWish wish, User by, Channel channel) {
        Optional<Booking> known = lookup.byReference(reference).filter(booking -> OutcomeRights.maySee(by, booking));
        if (known.isEmpty()) {
            return new Result.Unknown();
        }
        Booking booking = known.get();
        Optional<Objection> against = objection(booking, wish, by);
        if (against.isPresent()) {
            return new Result.NotNow(booking, against.get());
        }
        return begun(booking)
                ? rebooking.rebook(booking, startsAt, wish, by, channel)
                : movedBefore(booking, startsAt, wish, by, channel);
    }

    private Result movedBefore(Booking booking, Instant startsAt, OutcomeWish wish, User by, Channel channel) {
        Change change = moveBooking.moveAsAgreed(booking.reference(), startsAt, wish.newConsultantId(), by, channel);
        return switch (change) {
            case Change.Done(var moved) -> new Result.Done(moved, null);
            case Change.Taken(var alternatives) -> new Result.SlotTaken(alternatives);
            case Change.Refused _ when booking.status() == BookingStatus.CANCELLED -> new Result.KnownBefore(booking);
            case Change.Refused(var refusals) -> new Result.SlotRefused(refusals);
            case Change.ChangedMeanwhile(var current) -> new Result.KnownBefore(current);
            case Change.Unknown() -> new Result.Unknown();
        };
    }

    private Optional<Objection> objection(Booking booking, OutcomeWish wish, User by) {
        if (!OutcomeRights.maySay(by, booking, wish.outcome())) {
            return Optional.of(Objection.NOT_ALLOWED);
        }
        if (isUndone(booking)) {
            return Optional.of(Objection.NOT_STANDING);
        }
        if (wish.note() != null && wish.note().length() > BookingWish.LONGEST_NOTE) {
            return Optional.of(Objection.WORDS_TOO_LONG);
        }
        return switch (wish.outcome()) {
            case CAME, NO_SHOW, GHOST -> begun(booking) ? Optional.empty() : Optional.of(Objection.NOT_BEGUN);
            case CANCELLED -> objectionToCancelling(booking, wish.cancelReason(), by);
            case MOVED -> Optional.empty();
        };
    }

    private Optional<Objection> objectionToCancelling(Booking booking, @Nullable CancelReason reason, User by) {
        if (reason != null && !reasons.offered().contains(reason)) {
            return Optional.of(Objection.REASON_UNKNOWN);
        }
        if (begun(booking) || !OutcomeRights.isOnlyBooker(by, booking)) {
            return Optional.empty();
        }
        Instant now = time.now();
        Instant last = booking.startsAt().minus(ruleBooks.lastKnown().minutes(RuleName.CHANGE_NOTICE_MINUTES, now));
        return now.isAfter(last) ? Optional.of(Objection.CHANGE_NOTICE) : Optional.empty();
    }

    private static boolean isUndone(Booking booking) {
        return booking.cancelReason() == CancelReason.UNDONE;
    }

    private static boolean isKnown(Booking booking, Outcome outcome) {
        return outcome == Outcome.CANCELLED
                ? booking.status() == BookingStatus.CANCELLED && !isUndone(booking)
                : booking.stands() && booking.outcome() == outcome;
    }

    private boolean begun(Booking booking) {
        return !booking.startsAt().isAfter(time.now());
    }

    private interface Saying {
        Result of(Booking booking);
    }

    private Result whileLocked(String reference, User by, Saying saying) {
        return transaction.execute(() -> conclusions
                .lock(reference)
                .filter(booking -> OutcomeRights.maySee(by, booking))
                .map(saying::of)
                .orElseGet(Result.Unknown::new));
    }
}
