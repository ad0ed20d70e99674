package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingConflictResolved;
import dev.slotquest.booking.Conflict;
import dev.slotquest.calendar.Wish.Parked;
import dev.slotquest.shared.BusinessTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does in the calendars what people decided about an event that was moved or deleted by hand. */
@Component
class ConflictDecisions {

    private final CalendarWishes wishes;
    private final CalendarMirror mirror;
    private final BusinessTime time;

    ConflictDecisions(CalendarWishes wishes, CalendarMirror mirror, BusinessTime time) {
        this.wishes = wishes;
        this.mirror = mirror;
        this.time = time;
    }

    @EventListener
    void on(BookingConflictResolved event) {
        Booking booking = event.conflict().booking();
        if (!booking.stands() || !about(event.conflict())) {
            return;
        }
        wishes.ofBooking(booking.id()).stream()
                .filter(wish -> wish.present() && wish.parked() == parkedBy(event.conflict()))
                .forEach(wish -> decide(wish, booking));
        mirror.wakeAfterCommit();
    }

    /** An event that was tidied away after the appointment does not come back. */
    private void decide(Wish wish, Booking booking) {
        if (wish.parked() == Parked.DELETED && booking.outcome() != null) {
            wishes.letGo(wish);
        } else {
            wishes.unpark(wish, time.now());
        }
    }

    private static boolean about(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.EVENT_MOVED || conflict.kind() == Conflict.Kind.EVENT_DELETED;
    }

    private static Parked parkedBy(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.EVENT_DELETED ? Parked.DELETED : Parked.MOVED;
    }
}
