package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.calendar.CalendarPort.Insertion;
import dev.slotquest.calendar.CalendarPort.Revision;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.CalendarWishes.Due;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes calendars look as the outbox wants. Talks to calendars outside of any transaction. */
@Component
class CalendarWriter implements ContinuousWork {

    static final String NAME = "outbox";

    private static final Logger log = LoggerFactory.getLogger(CalendarWriter.class);
    private static final int PORTION = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than any portion takes: whoever is killed at work gives its rows back after that. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(30);

    private final CalendarWishes wishes;
    private final BookingLookup bookings;
    private final EntryText text;
    private final List<CalendarPort> calendars;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    CalendarWriter(
            CalendarWishes wishes,
            BookingLookup bookings,
            EntryText text,
            List<CalendarPort> calendars,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.wishes = wishes;
        this.bookings = bookings;
        this.text = text;
        this.calendars = calendars;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        List<Due> due = Objects.requireNonNull(transaction.execute(status -> {
            List<Due> locked = wishes.lockDue(time.now(), PORTION);
            wishes.lease(locked, time.now().plus(LEASE));
            return locked;
        }));
        due.forEach(this::mirror);
        return due.size() == PORTION;
    }

    private void mirror(Due row) {
        try {
            String etag = write(row);
            transaction.executeWithoutResult(status -> wishes.mirrored(row, etag));
        } catch (CalendarTrouble trouble) {
            log.warn("Calendar of consultant {} did not take booking {}", row.consultantId(), row.bookingId(), trouble);
            Instant nextTry = trouble.isPassing() && row.attempts() < MOST_ATTEMPTS ? nextTry(row.attempts()) : null;
            transaction.executeWithoutResult(
                    status -> wishes.failed(row, String.valueOf(trouble.getMessage()), nextTry));
        }
    }

    private @Nullable String write(Due row) {
        Booking booking =
                bookings.byId(row.bookingId()).orElseThrow(() -> CalendarTrouble.lasting("The booking is gone.", null));
        Entry entry = text.entryFor(booking, row.eventId());
        Source source = new Source(row.calendarId(), row.consultantId());
        CalendarPort calendar = calendars.stream()
                .filter(candidate -> candidate.serves(source))
                .findFirst()
                .orElseThrow(() -> CalendarTrouble.lasting("No calendar service is set up for this calendar.", null));
        if (row.wantedPresent()) {
            return put(calendar, source, entry);
        }
        calendar.delete(source, entry.eventId());
        return null;
    }

    /** An id that is used already is ours: the answer to an earlier attempt was lost. */
    private static @Nullable String put(CalendarPort calendar, Source source, Entry entry) {
        return switch (calendar.patch(source, entry, null)) {
            case Revision.Done(CalendarEvent event) -> event.etag();
            case Revision.ChangedMeanwhile() -> throw CalendarTrouble.passing("Somebody changed the event.", null);
            case Revision.Gone() ->
                switch (calendar.insert(source, entry)) {
                    case Insertion.Done(CalendarEvent event) -> event.etag();
                    case Insertion.IdUsed() -> throw CalendarTrouble.lasting("The event was deleted by hand.", null);
                };
        };
    }

    private Instant nextTry(int attempts) {
        long ceiling = Math.min(LONGEST_BACK_OFF.toMillis(), 1_000L << attempts);
        return time.now().plusMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
