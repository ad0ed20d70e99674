package dev.slotquest.notifications;

import dev.slotquest.calendar.CalendarStateEvent.CalendarRecovered;
import dev.slotquest.calendar.CalendarStateEvent.CalendarWentStale;
import dev.slotquest.calendar.CalendarStates;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.notifications.Notification.CalendarsUnreadable;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who leads the team that calendars cannot be read, and when all can be again. However many there are, it is one
 * message: when a calendar service is away, all of its calendars are.
 */
@Component
class CalendarNews {

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final CalendarStates states;
    private final People people;

    CalendarNews(TellPeople tellPeople, Notifications notifications, CalendarStates states, People people) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.states = states;
        this.people = people;
    }

    @EventListener
    void on(CalendarWentStale event) {
        List<String> open = notifications.openFacts(CalendarsUnreadable.PREFIX);
        if (open.isEmpty()) {
            tellPeople.tell(people.whoMay(Permission.LEAD_TEAM), new CalendarsUnreadable(event.occurredAt()));
        } else {
            open.forEach(tellPeople::renew);
        }
    }

    @EventListener
    void on(CalendarRecovered event) {
        boolean all = states.unreadable().isEmpty();
        notifications.openFacts(CalendarsUnreadable.PREFIX).forEach(all ? tellPeople::settle : tellPeople::renew);
    }
}
