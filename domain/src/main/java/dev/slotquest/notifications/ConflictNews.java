package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingConflictResolved;
import dev.slotquest.booking.BookingConflicted;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.BookingInConflict;
import dev.slotquest.notifications.Notification.ConflictsWaiting;
import dev.slotquest.notifications.TellPeople.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody who has a say that a booking is in conflict, and that it no longer is. */
@Component
class ConflictNews {

    /** A conflict of an appointment that is nearer cannot wait for the morning. */
    private static final Duration NEAR = Duration.ofDays(2);

    /** Nobody wants more messages than these at once: the others are told of in one. */
    private static final int MOST_AT_ONCE = 5;

    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final ConflictInbox conflicts;
    private final People people;

    ConflictNews(TellPeople tellPeople, Notifications notifications, ConflictInbox conflicts, People people) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.conflicts = conflicts;
        this.people = people;
    }

    @EventListener
    void on(BookingConflicted event) {
        Booking booking = event.conflict().booking();
        Instant now = event.occurredAt();
        Urgency urgency = booking.startsAt().isBefore(now.plus(NEAR)) ? Urgency.ALERT : Urgency.NEWS;
        var notification = new BookingInConflict(event.conflict().id());
        for (User user : concerned(booking)) {
            int toldJustNow = notifications.openSince(user, BookingInConflict.PREFIX, now.minus(AT_ONCE));
            if (toldJustNow < MOST_AT_ONCE) {
                tellPeople.tell(Set.of(user), notification, urgency);
            } else {
                tellPeople.note(user, notification);
                tellOfAll(user, now, urgency);
            }
        }
    }

    private void tellOfAll(User user, Instant now, Urgency urgency) {
        List<String> open = notifications.openFacts(ConflictsWaiting.prefixOf(user.id()));
        if (open.isEmpty()) {
            tellPeople.tell(Set.of(user), new ConflictsWaiting(user.id(), now), urgency);
        } else {
            open.forEach(tellPeople::renew);
        }
    }

    @EventListener
    void on(BookingConflictResolved event) {
        tellPeople.settle(new BookingInConflict(event.conflict().id()).fact());
        for (long id : notifications.peopleWithOpen(ConflictsWaiting.PREFIX)) {
            people.findById(id).ifPresent(user -> {
                boolean all = conflicts.openCount(user) == 0;
                notifications
                        .openFacts(ConflictsWaiting.prefixOf(id))
                        .forEach(all ? tellPeople::settle : tellPeople::renew);
            });
        }
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
