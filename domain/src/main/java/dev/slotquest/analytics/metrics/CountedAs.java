package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.Outcome;

/** As what a booking counts; never as two things. */
public enum CountedAs {
    /** It stands, and nobody has said what became of it. */
    OPEN,
    CAME,
    NO_SHOW,
    GHOST,
    CANCELLED,
    MOVED;

    static CountedAs of(Booking booking) {
        if (booking.status() == BookingStatus.CANCELLED) {
            return CANCELLED;
        }
        Outcome outcome = booking.outcome();
        return outcome == null
                ? OPEN
                : switch (outcome) {
                    case CAME -> CAME;
                    case NO_SHOW -> NO_SHOW;
                    case GHOST -> GHOST;
                    case CANCELLED -> CANCELLED;
                    case MOVED -> MOVED;
                };
    }
}
