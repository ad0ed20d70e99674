package dev.slotquest.booking;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Notes that a booking no longer fits, once, so that people are told and decide. */
@Service
public class RaiseConflict {

    private static final int LONGEST_DETAIL = 500;

    private final Bookings bookings;
    private final Conflicts conflicts;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RaiseConflict(
            Bookings bookings,
            Conflicts conflicts,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.conflicts = conflicts;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Raises a conflict.
     *
     * @param detail what is known more, see {@link Conflict#detail()}
     * @param proposedStart where the consultant would have it, as far as that is known
     * @return {@code false} when people know of it already, or when the booking does not stand any more
     */
    public boolean raise(
            long bookingId, Conflict.Kind kind, @Nullable String detail, @Nullable Instant proposedStart, Actor by) {
        return transaction.execute(() -> {
            Optional<Booking> booking = bookings.lock(bookingId).filter(RaiseConflict::isOpen);
            if (booking.isEmpty() || conflicts.told(bookingId, kind)) {
                return false;
            }
            Instant now = time.now();
            long id = conflicts.insert(bookingId, kind, shortened(detail), proposedStart, now);
            Conflict raised = conflicts.byId(id).orElseThrow();
            events.publishEvent(new BookingConflicted(now, by, raised));
            return true;
        });
    }

    private static boolean isOpen(Booking booking) {
        return booking.stands() && booking.outcome() == null;
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
