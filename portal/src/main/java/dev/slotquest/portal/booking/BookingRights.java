package dev.slotquest.portal.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a page offers a person to do with a booking. The use cases decide again; this only hides what they would refuse. */
@Component
class BookingRights {

    private final ChangeBooking changeBooking;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    BookingRights(ChangeBooking changeBooking, RuleBooks ruleBooks, BusinessTime time) {
        this.changeBooking = changeBooking;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /**
     * What is offered.
     *
     * @param edit note, potential and campaign
     * @param move another slot, or giving the seat back
     * @param undoSeconds how long it can still be taken back, 0 when it cannot
     */
    record Rights(boolean edit, boolean move, long undoSeconds) {}

    Rights of(Booking booking, User me) {
        boolean leads = me.may(Permission.LEAD_TEAM);
        boolean own = booking.bookedBy() == me.id() && me.may(Permission.BOOK);
        Instant now = time.now();
        boolean inTime = leads
                || now.isBefore(
                        booking.startsAt().minus(ruleBooks.current().minutes(RuleName.CHANGE_NOTICE_MINUTES, now)));
        long undo = own && booking.stands() && booking.outcome() == null
                ? Math.max(
                        0,
                        Duration.between(now, changeBooking.undoUntil(booking)).toSeconds())
                : 0;
        return new Rights(
                (leads || own) && booking.stands(),
                (leads || own) && booking.comingAt(now) && booking.outcome() == null && inTime,
                undo);
    }
}
