package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingConflictResolved;
import dev.slotquest.booking.BookingConflicted;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.BookingInConflict;
import dev.slotquest.notifications.TellPeople.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody who has a say that a booking is in conflict, and that it no longer is. */
@Component
class ConflictNews {

    /** A conflict of an appointment that is nearer cannot wait for the morning. */
    private static final Duration NEAR = Duration.ofDays(2);

    private final TellPeople tellPeople;
    private final People people;

    ConflictNews(TellPeople tellPeople, People people) {
        this.tellPeople = tellPeople;
        this.people = people;
    }

    @EventListener
    void on(BookingConflicted event) {
        Booking booking = event.conflict().booking();
        Instant now = event.occurredAt();
        Urgency urgency = booking.startsAt().isBefore(now.plus(NEAR)) ? Urgency.ALERT : Urgency.NEWS;
        var notification = new BookingInConflict(event.conflict().id());
        tellPeople.tell(concerned(booking), notification, urgency);
    }

    @EventListener
    void on(BookingConflictResolved event) {
        tellPeople.settle(new BookingInConflict(event.conflict().id()).fact());
    }

    private Set<User> concerned(Booking booking) {
        Set<User> concerned = new LinkedHashSet<>(people.ofConsultant(booking.consultantId()));
        people.findById(booking.bookedBy())
                .filter(booker -> booker.active() && !booker.service())
                .ifPresent(concerned::add);
        concerned.addAll(people.whoMay(Permission.LEAD_TEAM));
        return concerned;
    }
}
