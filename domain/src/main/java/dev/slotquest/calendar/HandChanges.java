package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.FollowCalendar;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.calendar.Marks.Looks;
import dev.slotquest.calendar.Marks.Meaning;
import dev.slotquest.calendar.Wish.Parked;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Understands what somebody did by hand to an event of ours: marks become outcomes, moves are followed, and where that
 * cannot be, people are asked. Taken twice, it does the same as taken once. What we wrote ourselves is never taken for
 * somebody's hand. Whoever calls it has the calendar's lane.
 */
@Component
class HandChanges {

    private static final Logger log = LoggerFactory.getLogger(HandChanges.class);

    /** Whoever may write to the calendar; a calendar does not say who it was. */
    private static final Actor BY_HAND = new Actor(null, "calendar", Channel.CALENDAR);

    private final CalendarWishes wishes;
    private final MarkTable markTable;
    private final LabelNames labels;
    private final BookingLookup bookings;
    private final FollowCalendar follow;
    private final RecordOutcome outcomes;
    private final RaiseConflict conflicts;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    HandChanges(
            CalendarWishes wishes,
            MarkTable markTable,
            LabelNames labels,
            BookingLookup bookings,
            FollowCalendar follow,
            RecordOutcome outcomes,
            RaiseConflict conflicts,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.wishes = wishes;
        this.markTable = markTable;
        this.labels = labels;
        this.bookings = bookings;
        this.follow = follow;
        this.outcomes = outcomes;
        this.conflicts = conflicts;
        this.time = time;
        this.transaction = transaction;
    }

    /** Takes in how an event of ours looks now. */
    void take(Wish wish, CalendarEvent event) {
        if (event.isDeleted()) {
            takeDeletion(wish);
            return;
        }
        if (event.etag() != null && event.etag().equals(wish.etag())) {
            return;
        }
        Booking booking = bookings.byId(wish.bookingId()).orElseThrow();
        takeLooks(wish, booking, event);
        if (wish.present()) {
            takeTime(wish, booking, event);
        }
        transaction.executeWithoutResult(status -> wishes.seen(wish, event));
    }

    private void takeLooks(Wish wish, Booking booking, CalendarEvent event) {
        boolean known = wish.knowsTitle(event.title())
                && Objects.equals(event.colorId(), wish.seen().color())
                && Objects.equals(event.labelId(), wish.seen().label());
        if (known) {
            return;
        }
        Looks looks = looks(wish, event);
        Meaning meaning = markTable.marks().read(looks, EntryText.title(booking.customer()), wish.ownColor());
        if (saysNothingNew(wish, event, meaning)) {
            return;
        }
        transaction.executeWithoutResult(status -> markTable.note(wish, event, looks, meaning, time.now()));
        if (wish.present()) {
            takeMeaning(wish, booking, meaning);
        }
    }

    /** The name of a label is asked for only where it may matter: the label of our own colour says nothing. */
    private Looks looks(Wish wish, CalendarEvent event) {
        String label = event.labelId();
        boolean ours = event.colorId() != null && event.colorId().equals(wish.ownColor());
        String name = label == null || ours ? null : labels.nameOf(wish.source(), label);
        return new Looks(event.title(), event.colorId(), label, name == null ? null : name.toLowerCase(Locale.ROOT));
    }

    /** A title that says the same in other words is no new mark, but the same colour given anew is one. */
    private static boolean saysNothingNew(Wish wish, CalendarEvent event, Meaning meaning) {
        boolean sameColour = Objects.equals(event.colorId(), wish.seen().color())
                && Objects.equals(event.labelId(), wish.seen().label());
        return switch (meaning) {
            case Meaning.None() -> wish.mark() == null;
            case Meaning.Unknown(String look) -> sameColour;
            case Meaning.Known known -> sameColour && known.outcome().name().equals(wish.mark());
        };
    }

    private void takeMeaning(Wish wish, Booking booking, Meaning meaning) {
        switch (meaning) {
            case Meaning.None() -> takeAway(wish, booking);
            case Meaning.Unknown(String look) -> {
                takeAway(wish, booking);
                conflicts.raise(booking.id(), Conflict.Kind.UNKNOWN_MARK, look, null, BY_HAND);
            }
            case Meaning.Known known -> takeOutcome(wish, booking, known.outcome());
        }
    }

    private void takeAway(Wish wish, Booking booking) {
        Outcome set = wish.markSet();
        if (set != null && booking.stands() && booking.outcome() == set) {
            outcomes.withoutMark(booking.id(), BY_HAND);
        }
        transaction.executeWithoutResult(status -> {
            wishes.mark(wish, null, null);
            wishes.markSet(wish, null);
        });
    }

    private void takeOutcome(Wish wish, Booking booking, Outcome outcome) {
        if (outcome == Outcome.MOVED) {
            note(wish, outcome.name(), null);
            conclude(wish, outcome);
        } else if (booking.startsAt().isAfter(time.now())) {
            note(wish, outcome.name(), booking.startsAt());
        } else {
            note(wish, outcome.name(), time.now());
            conclude(wish, outcome);
        }
    }

    private void note(Wish wish, @Nullable String mark, @Nullable Instant due) {
        transaction.executeWithoutResult(status -> wishes.mark(wish, mark, due));
    }

    /** Lets a mark count whose time has come. */
    void takeDueMark(Wish wish) {
        Booking booking = bookings.byId(wish.bookingId()).orElseThrow();
        if (wish.mark() == null || !booking.stands() || !wish.present()) {
            transaction.executeWithoutResult(status -> wishes.mark(wish, wish.mark(), null));
        } else if (booking.startsAt().isAfter(time.now())) {
            note(wish, wish.mark(), booking.startsAt());
        } else {
            conclude(wish, Outcome.valueOf(wish.mark()));
        }
    }

    private void conclude(Wish wish, Outcome outcome) {
        boolean done = outcomes.byMark(wish.bookingId(), outcome, BY_HAND);
        if (!done) {
            log.info("Booking {} did not become {} by its mark", wish.bookingId(), outcome);
        }
        transaction.executeWithoutResult(status -> wishes.markSet(wish, done ? outcome : null));
    }

    private void takeTime(Wish wish, Booking booking, CalendarEvent event) {
        TimeSpan span = event.span();
        if (span == null || !booking.stands()) {
            return;
        }
        if (span.equals(booking.span())) {
            backInPlace(wish);
        } else if (!wish.knowsSpan(span)) {
            takeMove(wish, booking, event, span);
        }
    }

    /** Put back by hand to where the booking is: there is nothing to decide any more. */
    private void backInPlace(Wish wish) {
        if (wish.parked() == Parked.MOVED) {
            transaction.executeWithoutResult(status -> wishes.unpark(wish, time.now()));
        }
    }

    /** Follows, unless it cannot be or both sides have moved it. */
    private void takeMove(Wish wish, Booking booking, CalendarEvent event, TimeSpan to) {
        if (booking.outcome() != null) {
            return;
        }
        boolean onlyByHand = booking.span().equals(wish.heldSpan());
        boolean followed =
                onlyByHand && !event.allDay() && follow.move(booking.id(), to, BY_HAND) instanceof Change.Done;
        if (followed) {
            backInPlace(wish);
            return;
        }
        transaction.executeWithoutResult(status -> wishes.park(wish, Parked.MOVED));
        conflicts.raise(booking.id(), Conflict.Kind.EVENT_MOVED, null, to.start(), BY_HAND);
    }

    /** An event of ours is gone: asks, where there is something to ask. */
    void takeDeletion(Wish wish) {
        if (!wish.present() || wish.standing() == Wish.Standing.LEAVING) {
            return;
        }
        Booking booking = bookings.byId(wish.bookingId()).orElseThrow();
        boolean open = booking.stands() && booking.outcome() == null;
        if (!open) {
            transaction.executeWithoutResult(status -> wishes.letGo(wish));
            return;
        }
        transaction.executeWithoutResult(status -> wishes.park(wish, Parked.DELETED));
        conflicts.raise(booking.id(), Conflict.Kind.EVENT_DELETED, null, null, BY_HAND);
    }
}
