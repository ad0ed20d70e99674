package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBack.State;
import dev.slotquest.outcomes.OutcomeEvent.CallBackClosed;
import dev.slotquest.outcomes.OutcomeEvent.CallBackWanted;
import dev.slotquest.outcomes.OutcomeEvent.Succeeded;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides who is to call whom, and ends it when there is nothing left to call about. */
@Component
class CallBackPlan {

    private final CallBackTable table;
    private final People people;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CallBackPlan(CallBackTable table, People people, BusinessTime time, ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    /** The booker is to call, whoever leads the team where the booker is nobody who can. */
    void forBooker(Booking booking, Actor by) {
        Long caller = people.findById(booking.bookedBy())
                .filter(booker -> booker.may(Permission.BOOK) && !booker.service())
                .map(User::id)
                .orElse(null);
        forPerson(booking, caller, by);
    }

    void forPerson(Booking booking, @Nullable Long caller, Actor by) {
        table.open(booking.id(), caller, time.now());
        table.ofBooking(booking.id())
                .ifPresent(callBack -> events.publishEvent(new CallBackWanted(time.now(), by, callBack)));
    }

    CallBack close(CallBack open, State state, Actor by) {
        table.close(open.id(), state, by.userId(), time.now());
        CallBack closed = table.byId(open.id()).orElseThrow();
        events.publishEvent(new CallBackClosed(time.now(), by, closed));
        return closed;
    }

    @EventListener
    void on(Succeeded event) {
        closeOf(event.booking(), State.BOOKED, event.actor());
    }

    @EventListener
    void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Concluded concluded
            when wanted(concluded.was()) && !wanted(concluded.booking()) ->
                closeOf(concluded.booking(), State.DROPPED, concluded.actor());
            case BookingEvent.Cancelled cancelled
            when wanted(cancelled.was()) -> closeOf(cancelled.booking(), State.DROPPED, cancelled.actor());
            // Nobody knows any more whom to call.
            case BookingEvent.Anonymised anonymised -> closeOf(anonymised.booking(), State.DROPPED, anonymised.actor());
            case BookingEvent.Concluded _,
                    BookingEvent.Cancelled _,
                    BookingEvent.Booked _,
                    BookingEvent.Moved _,
                    BookingEvent.Edited _ -> {}
        }
    }

    private static boolean wanted(Booking booking) {
        return NoShowWatch.missed(booking) || booking.outcome() == Outcome.MOVED;
    }

    private void closeOf(Booking booking, State state, Actor by) {
        table.ofBooking(booking.id()).filter(CallBack::open).ifPresent(open -> close(open, state, by));
    }
}
