package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down, in the transaction of every change to a booking, what its calendar should say; and tells how far it is. */
@Service
public class CalendarMirror {

    private final CalendarWishes wishes;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    CalendarMirror(CalendarWishes wishes, RuleBooks ruleBooks, BusinessTime time, ObjectProvider<WorkLoops> loops) {
        this.wishes = wishes;
        this.ruleBooks = ruleBooks;
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
        wishes.want(booking, calendarOf(booking), time.now());
        wakeAfterCommit();
    }

    private @Nullable String calendarOf(Booking booking) {
        return ruleBooks
                .lastKnown()
                .consultant(booking.consultantId())
                .map(Consultant::calendarId)
                .orElse(null);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        loops.ifAvailable(loop -> loop.wake(CalendarWriter.NAME));
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
        boolean any = wishes.retry(bookingId, time.now()) > 0;
        if (any) {
            wakeAfterCommit();
        }
        return any;
    }
}
