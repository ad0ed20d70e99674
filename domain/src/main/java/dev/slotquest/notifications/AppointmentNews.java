package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.BookingChanges.BookingChange;
import dev.slotquest.notifications.BookingChanges.What;
import dev.slotquest.notifications.Notification.AppointmentCancelled;
import dev.slotquest.notifications.Notification.AppointmentMade;
import dev.slotquest.notifications.Notification.AppointmentMoved;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells consultants of new, moved and cancelled appointments, and who booked when somebody else moved or cancelled one.
 * Nobody is told of what they did themselves. Bookings say how they are but not who changed them: that is kept beside
 * them until everybody is told.
 */
@Component
class AppointmentNews implements BookingFollowUp {

    /** Longer ago is no news; the same bookings may be followed up all over again. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final TellPeople tellPeople;
    private final BookingChanges changes;
    private final People people;
    private final BusinessTime time;

    AppointmentNews(TellPeople tellPeople, BookingChanges changes, People people, BusinessTime time) {
        this.tellPeople = tellPeople;
        this.changes = changes;
        this.people = people;
        this.time = time;
    }

    @Override
    public String name() {
        return "booking-news";
    }

    @EventListener
    void on(BookingEvent.Moved event) {
        if (!sameSlot(event.was(), event.booking())) {
            changes.note(event.was(), What.MOVED, event.actor(), event.occurredAt());
        }
    }

    @EventListener
    void on(BookingEvent.Cancelled event) {
        changes.note(event.was(), What.CANCELLED, event.actor(), event.occurredAt());
    }

    private static boolean sameSlot(Booking one, Booking other) {
        return one.startsAt().equals(other.startsAt()) && one.consultantId() == other.consultantId();
    }

    @Override
    public void follow(Booking booking) {
        Instant now = time.now();
        boolean neverMoved = booking.icsSequence() == 0;
        if (neverMoved && booking.comingAt(now) && booking.createdAt().isAfter(now.minus(NEWS))) {
            tellPeople.tell(
                    others(consultants(booking.consultantId()), booking.bookedBy()), new AppointmentMade(booking.id()));
        }
        for (BookingChange change : changes.of(booking)) {
            if (change.changedAt().isAfter(now.minus(NEWS))) {
                tell(booking, change);
            }
            changes.told(change);
        }
    }

    private void tell(Booking booking, BookingChange change) {
        switch (change.what()) {
            case MOVED -> tellOfMove(booking, change);
            case CANCELLED -> tellOfEnd(booking, change);
        }
    }

    private void tellOfMove(Booking booking, BookingChange change) {
        Set<User> concerned = consultants(booking.consultantId());
        if (change.byCalendar() && booking.consultantId() == change.wasConsultantId()) {
            concerned.clear();
        }
        if (booking.consultantId() != change.wasConsultantId()) {
            concerned.addAll(consultants(change.wasConsultantId()));
        }
        addBooker(booking, concerned);
        tellPeople.settle(AppointmentMade.factOf(booking.id()));
        tellPeople.tell(
                others(concerned, change.actorId()),
                new AppointmentMoved(booking.id(), change.id(), change.wasConsultantId(), change.wasStartsAt()));
    }

    /** Taken back at once, it was never there: what was told of it says so, and nothing is told anew. */
    private void tellOfEnd(Booking booking, BookingChange change) {
        tellPeople.settle(AppointmentMade.factOf(booking.id()));
        if (booking.cancelReason() != CancelReason.UNDONE) {
            Set<User> concerned = change.byCalendar() ? new LinkedHashSet<>() : consultants(booking.consultantId());
            addBooker(booking, concerned);
            tellPeople.tell(others(concerned, change.actorId()), new AppointmentCancelled(booking.id()));
        }
    }

    private Set<User> consultants(long consultantId) {
        return new LinkedHashSet<>(people.ofConsultant(consultantId));
    }

    private void addBooker(Booking booking, Set<User> concerned) {
        people.findById(booking.bookedBy())
                .filter(booker -> booker.active() && !booker.service())
                .ifPresent(concerned::add);
    }

    private static Set<User> others(Set<User> concerned, @Nullable Long actor) {
        concerned.removeIf(user -> Objects.equals(user.id(), actor));
        return concerned;
    }
}
