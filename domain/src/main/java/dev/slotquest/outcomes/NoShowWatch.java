package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.booking.Outcome;
import dev.slotquest.outcomes.NoShowAlert.Resolution;
import dev.slotquest.outcomes.OutcomeEvent.NoShowRaised;
import dev.slotquest.outcomes.OutcomeEvent.NoShowResolved;
import dev.slotquest.outcomes.OutcomeEvent.Succeeded;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises the alert about a no-show in the transaction in which it becomes known, from wherever, and withdraws it when it
 * is known otherwise.
 */
@Component
class NoShowWatch {

    /** Nobody calls because of an appointment that was longer ago: history is entered, or imported. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final NoShowTable table;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    NoShowWatch(NoShowTable table, BusinessTime time, ApplicationEventPublisher events) {
        this.table = table;
        this.time = time;
        this.events = events;
    }

    /** Whether a customer was expected and not there. */
    static boolean missed(Booking booking) {
        return booking.stands() && (booking.outcome() == Outcome.NO_SHOW || booking.outcome() == Outcome.GHOST);
    }

    @EventListener
    void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Concluded concluded when missed(concluded.booking()) -> raise(concluded);
            case BookingEvent.Concluded concluded
            when missed(concluded.was()) -> withdraw(concluded.booking(), concluded.actor());
            case BookingEvent.Cancelled cancelled
            when missed(cancelled.was()) -> withdraw(cancelled.booking(), cancelled.actor());
            case BookingEvent.Anonymised anonymised -> dismiss(anonymised.booking(), anonymised.actor());
            case BookingEvent.Concluded _,
                    BookingEvent.Cancelled _,
                    BookingEvent.Booked _,
                    BookingEvent.Moved _,
                    BookingEvent.Edited _ -> {}
        }
    }

    @EventListener
    void on(Succeeded event) {
        table.ofBooking(event.booking().id())
                .filter(NoShowAlert::open)
                .ifPresent(alert -> resolve(alert, Resolution.NEW_TIME, event.actor()));
    }

    private void raise(BookingEvent.Concluded event) {
        Booking booking = event.booking();
        boolean news = booking.endsAt().isAfter(time.now().minus(NEWS));
        if (news && table.raise(booking.id(), time.now())) {
            table.ofBooking(booking.id())
                    .ifPresent(alert -> events.publishEvent(new NoShowRaised(time.now(), event.actor(), alert)));
        }
    }

    private void withdraw(Booking booking, Actor by) {
        table.ofBooking(booking.id())
                .filter(alert -> alert.resolution() != Resolution.WITHDRAWN)
                .ifPresent(alert -> resolve(alert, Resolution.WITHDRAWN, by));
    }

    /** There is nobody any more to do anything about; that the customer did not come stays. */
    private void dismiss(Booking booking, Actor by) {
        table.ofBooking(booking.id())
                .filter(NoShowAlert::open)
                .ifPresent(alert -> resolve(alert, Resolution.DISMISSED, by));
    }

    /** Settles one, in the caller's transaction. */
    NoShowAlert resolve(NoShowAlert alert, Resolution resolution, Actor by) {
        table.resolve(alert.id(), resolution, by.userId(), time.now());
        NoShowAlert resolved = table.byId(alert.id()).orElseThrow();
        events.publishEvent(new NoShowResolved(time.now(), by, resolved));
        return resolved;
    }
}
