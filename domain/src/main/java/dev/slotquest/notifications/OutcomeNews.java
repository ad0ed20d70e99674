package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingEvent;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.CallBackWanted;
import dev.slotquest.notifications.Notification.CustomerMissing;
import dev.slotquest.notifications.Notification.ManyNoShows;
import dev.slotquest.notifications.Notification.OutcomeWanted;
import dev.slotquest.notifications.Notification.OutcomesOverdue;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.OutcomeEvent;
import dev.slotquest.outcomes.OutcomeSignal;
import dev.slotquest.outcomes.OverdueOutcomes;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks people what became of appointments, and tells who has to act when nobody came. */
@Component
class OutcomeNews {

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final OverdueOutcomes overdue;
    private final People people;

    OutcomeNews(TellPeople tellPeople, Notifications notifications, OverdueOutcomes overdue, People people) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.overdue = overdue;
        this.people = people;
    }

    @EventListener
    void on(OutcomeSignal signal) {
        switch (signal) {
            case OutcomeSignal.Wanted(Booking booking) ->
                tellPeople.tell(people.ofConsultant(booking.consultantId()), new OutcomeWanted(booking.reference()));
            case OutcomeSignal.Overdue daily -> tellOfOverdue(daily);
            case OutcomeSignal.ManyNoShows many ->
                tellPeople.tell(
                        leads(),
                        new ManyNoShows(
                                many.day(), many.counts().came(), many.counts().missed(), many.limit()));
        }
    }

    /** One list for all days: what is shown of earlier ones shows it, too, so it is told of once more only. */
    private void tellOfOverdue(OutcomeSignal.Overdue daily) {
        var today = new OutcomesOverdue(daily.day());
        for (String open : notifications.openFacts(OutcomesOverdue.PREFIX)) {
            if (daily.open() > 0 && open.equals(today.fact())) {
                tellPeople.renew(open);
            } else {
                tellPeople.settle(open);
            }
        }
        if (daily.open() > 0) {
            tellPeople.tell(leads(), today);
        }
    }

    @EventListener
    void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Concluded concluded -> answered(concluded.booking());
            case BookingEvent.Cancelled cancelled -> answered(cancelled.booking());
            case BookingEvent.Moved moved -> answered(moved.booking());
            case BookingEvent.Anonymised anonymised -> answered(anonymised.booking());
            case BookingEvent.Booked _, BookingEvent.Edited _ -> {}
        }
    }

    private void answered(Booking booking) {
        tellPeople.settle(OutcomeWanted.factOf(booking.reference()));
        List<String> lists = notifications.openFacts(OutcomesOverdue.PREFIX);
        if (!lists.isEmpty()) {
            lists.forEach(overdue.any() ? tellPeople::renew : tellPeople::settle);
        }
    }

    @EventListener
    void on(OutcomeEvent event) {
        switch (event) {
            case OutcomeEvent.NoShowRaised raised -> tellPeople.tell(leads(), missing(raised.alert()));
            case OutcomeEvent.NoShowResolved resolved ->
                tellPeople.settle(missing(resolved.alert()).fact());
            case OutcomeEvent.CallBackWanted wanted ->
                tellPeople.tell(callers(wanted.callBack()), call(wanted.callBack()));
            case OutcomeEvent.CallBackTried tried ->
                tellPeople.renew(call(tried.callBack()).fact());
            case OutcomeEvent.CallBackClosed closed ->
                tellPeople.settle(call(closed.callBack()).fact());
            case OutcomeEvent.Succeeded _ -> {}
        }
    }

    private static CustomerMissing missing(NoShowAlert alert) {
        return new CustomerMissing(alert.id(), alert.raisedAt());
    }

    private static CallBackWanted call(CallBack callBack) {
        return new CallBackWanted(callBack.id(), callBack.createdAt());
    }

    private List<User> callers(CallBack callBack) {
        Optional<User> assigned = Optional.ofNullable(callBack.assignedTo()).flatMap(people::findById);
        return assigned.map(List::of).orElseGet(this::leads);
    }

    private List<User> leads() {
        return people.whoMay(Permission.LEAD_TEAM);
    }
}
