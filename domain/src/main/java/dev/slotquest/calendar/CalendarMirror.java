package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.db.AfterCommit;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, in the transaction of every change to a booking, what its calendar should say; and tells how far it is. */
@Service
public class CalendarMirror {

    private final CalendarWishes wishes;
    private final RuleBooks ruleBooks;
    private final CentralCalendar central;
    private final CalendarLanes lanes;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    CalendarMirror(
            CalendarWishes wishes,
            RuleBooks ruleBooks,
            CentralCalendar central,
            CalendarLanes lanes,
            BusinessTime time,
            ObjectProvider<WorkLoops> loops) {
        this.wishes = wishes;
        this.ruleBooks = ruleBooks;
        this.central = central;
        this.lanes = lanes;
        this.time = time;
        this.loops = loops;
    }

    /**
     * What is still to be written.
     *
     * @param waiting how many bookings
     * @param oldest since when the one waiting longest waits, {@code null} when none does
     * @param givenUp how many need somebody to set them going
     */
    public record Backlog(long waiting, @Nullable Instant oldest, long givenUp) {}

    @EventListener
    void on(BookingEvent event) {
        if (event instanceof BookingEvent.Concluded) {
            return;
        }
        Booking booking = event.booking();
        if (event instanceof BookingEvent.Anonymised) {
            wishes.forgetWords(booking.id());
            if (!booking.stands()) {
                return;
            }
        }
        String calendar = calendarOf(booking);
        wishes.want(booking, calendar, central.id(), time.now());
        if (!(event instanceof BookingEvent.Booked)) {
            wishes.leaveOthers(booking, calendar, central.id(), time.now());
        }
        wakeAfterCommit();
    }

    /** Says once more what the calendars should say of a booking, also where nothing is known of it. */
    void wantAgain(Booking booking) {
        wantIn(calendarOf(booking), booking);
    }

    /** The same, where its consultant has this calendar now ({@code null}: the local one). */
    void wantIn(@Nullable String calendar, Booking booking) {
        wishes.want(booking, calendar, central.id(), time.now());
        wishes.leaveOthers(booking, calendar, central.id(), time.now());
        wakeAfterCommit();
    }

    private @Nullable String calendarOf(Booking booking) {
        return ruleBooks
                .lastKnown()
                .consultant(booking.consultantId())
                .map(Consultant::calendarId)
                .orElse(null);
    }

    /** Has what waits for a calendar written at once, in this process. */
    void wakeAfterCommit() {
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(CalendarWriter.NAME)));
    }

    /** How far these bookings are in their consultants' calendars, by booking id. */
    public Map<Long, MirrorState> statesOf(Collection<Long> bookingIds) {
        return wishes.statesOf(bookingIds);
    }

    /** What is still to be written, over all calendars. */
    public Backlog backlog() {
        return wishes.backlog();
    }

    /**
     * Tries a booking again at once, also one that was given up.
     *
     * @return whether there was anything left to do
     */
    @Transactional
    public boolean retry(long bookingId) {
        wishes.ofBooking(bookingId).forEach(wish -> lanes.hurry(wish.key()));
        boolean any = wishes.retry(bookingId, time.now()) > 0;
        if (any) {
            wakeAfterCommit();
        }
        return any;
    }

    /** What was given up and waits for somebody, the oldest first; at most a thousand. */
    public List<DeadLetter> deadLetters() {
        return wishes.deadLetters();
    }

    /**
     * Tries everything again that was given up.
     *
     * @return how many there were
     */
    @Transactional
    public int retryAll() {
        lanes.hurryAll();
        int some = wishes.retryGivenUp(time.now());
        if (some > 0) {
            wakeAfterCommit();
        }
        return some;
    }
}
