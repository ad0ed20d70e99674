package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.calendar.CalendarPort.Insertion;
import dev.slotquest.calendar.CalendarPort.Revision;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.Wish.Standing;
import dev.slotquest.customers.Customer;
import dev.slotquest.scheduling.RuleBooks;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one event look as wanted, step by step. Before each step it is noted what will be done, after it what came of it:
 * killed in between, the next attempt finds out. Where somebody's hand was quicker, that is understood first. Whoever calls
 * it has the calendar's lane.
 */
@Component
class WriteWish {

    private static final Logger log = LoggerFactory.getLogger(WriteWish.class);
    private static final int MOST_STEPS = 8;

    private final CalendarWishes wishes;
    private final BookingLookup bookings;
    private final EntryText text;
    private final Calendars calendars;
    private final HandChanges handChanges;
    private final RuleBooks ruleBooks;
    private final TransactionTemplate transaction;

    WriteWish(
            CalendarWishes wishes,
            BookingLookup bookings,
            EntryText text,
            Calendars calendars,
            HandChanges handChanges,
            RuleBooks ruleBooks,
            TransactionTemplate transaction) {
        this.wishes = wishes;
        this.bookings = bookings;
        this.text = text;
        this.calendars = calendars;
        this.handChanges = handChanges;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
    }

    /**
     * Fulfils a wish as it is now.
     *
     * @throws CalendarTrouble when the calendar does not do it
     */
    void write(Wish wish) {
        long id = wish.id();
        for (int step = 0; step < MOST_STEPS; step++) {
            Wish now = wishes.byId(id).orElseThrow();
            if (now.parked() != null || now.fulfilled()) {
                note(() -> wishes.nothingToDo(now));
                return;
            }
            if (step(now)) {
                return;
            }
        }
        throw CalendarTrouble.passing("The event is changed all the time.", null)
                .because(TroubleReason.Code.BUSY);
    }

    /** One step; whether that was the last. */
    private boolean step(Wish wish) {
        return wish.present() ? put(wish) : remove(wish);
    }

    private boolean put(Wish wish) {
        Booking booking = bookings.byId(wish.bookingId())
                .orElseThrow(() ->
                        CalendarTrouble.lasting("The booking is gone.", null).because(TroubleReason.Code.GONE));
        Entry entry = text.entryFor(booking, wish.eventId());
        CalendarPort calendar = calendars.of(wish.source());
        return switch (wish.standing()) {
            case NONE -> insert(calendar, wish, entry);
            case THERE -> wish.etag() == null ? look(calendar, wish, entry) : patch(calendar, wish, entry);
            case LEAVING -> {
                calendar.delete(wish.source(), wish.eventId());
                yield anew(wish);
            }
            case GONE -> anew(wish);
        };
    }

    private boolean insert(CalendarPort calendar, Wish wish, Entry entry) {
        note(() -> wishes.sending(wish, entry, entry.title()));
        return switch (calendar.insert(wish.source(), entry)) {
            case Insertion.Done(CalendarEvent event) -> {
                note(() -> wishes.written(wish, event));
                yield true;
            }
            case Insertion.IdUsed() -> lookAgain(calendar, wish, entry);
        };
    }

    /** What we have just tried to write is known as ours by now. */
    private boolean lookAgain(CalendarPort calendar, Wish tried, Entry entry) {
        return look(calendar, wishes.byId(tried.id()).orElseThrow(), entry);
    }

    /** The id is used, or we do not know what became of the event: it may be ours, another's, or deleted. */
    private boolean look(CalendarPort calendar, Wish wish, Entry entry) {
        Optional<CalendarEvent> found = calendar.find(wish.source(), wish.eventId());
        if (found.isEmpty() || found.get().isDeleted()) {
            if (wish.standing() == Standing.NONE) {
                return anew(wish);
            }
            handChanges.takeDeletion(wish);
            return false;
        }
        if (!isOurs(found.get(), entry)) {
            return anew(wish);
        }
        handChanges.take(wish, found.get());
        return false;
    }

    private static boolean isOurs(CalendarEvent event, Entry entry) {
        return isSameOrUnknown(event, entry, EntryText.SPACE) && isSameOrUnknown(event, entry, EntryText.BOOKING);
    }

    private static boolean isSameOrUnknown(CalendarEvent event, Entry entry, String property) {
        String there = event.properties().get(property);
        return there == null || there.equals(entry.properties().get(property));
    }

    private boolean patch(CalendarPort calendar, Wish wish, Entry entry) {
        Entry wanted = respecting(wish, entry);
        note(() -> wishes.sending(wish, wanted, entry.title()));
        return switch (calendar.patch(wish.source(), wanted, wish.etag())) {
            case Revision.Done(CalendarEvent event) -> {
                note(() -> wishes.written(wish, event));
                yield true;
            }
            case Revision.ChangedMeanwhile() -> lookAgain(calendar, wish, entry);
            case Revision.Gone() -> {
                handChanges.takeDeletion(wish);
                yield false;
            }
        };
    }

    /** What a person gave the event stays theirs: its title, unless the customer was erased, and its colour. */
    private static Entry respecting(Wish wish, Entry entry) {
        boolean colourStays =
                wish.recoloured() || (entry.colorId() != null && entry.colorId().equals(wish.ownColor()));
        String title = wish.seen().title();
        return new Entry(
                entry.eventId(),
                wish.retitled() && title != null && !entry.title().equals(Customer.NOBODY) ? title : entry.title(),
                entry.description(),
                colourStays ? null : entry.colorId(),
                entry.span(),
                entry.properties());
    }

    private boolean anew(Wish wish) {
        note(() -> wishes.nextGeneration(wish));
        return false;
    }

    private boolean remove(Wish wish) {
        if (wish.touched() && wish.standing() != Standing.GONE) {
            try {
                takeOut(wish);
            } catch (CalendarTrouble trouble) {
                if (trouble.isPassing() || isInUse(wish)) {
                    throw trouble;
                }
                log.info("Calendar of booking {} is nobody's any more: {}", wish.bookingId(), trouble.getMessage());
            }
        }
        note(() -> wishes.removed(wish));
        return true;
    }

    /** A mark that was not read yet is not lost. */
    private void takeOut(Wish wish) {
        Source source = wish.source();
        CalendarPort calendar = calendars.of(source);
        Optional<CalendarEvent> found = calendar.find(source, wish.eventId());
        if (found.isEmpty() || found.get().isDeleted()) {
            return;
        }
        if (wish.standing() != Standing.LEAVING) {
            handChanges.take(wish, found.get());
        }
        note(() -> wishes.leaving(wish));
        calendar.delete(source, wish.eventId());
    }

    private boolean isInUse(Wish wish) {
        return wish.central()
                || ruleBooks.current().consultants().stream()
                        .anyMatch(consultant -> CalendarKey.of(consultant).equals(wish.key()));
    }

    private void note(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }
}
