package dev.slotquest.notifications;

import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.jobs.JobEvent.JobMissed;
import dev.slotquest.jobs.JobEvent.JobRecovered;
import dev.slotquest.notifications.Notification.JobOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells admins that a recurring job fails or stays out, and when it is done again. */
@Component
class JobNews {

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final People people;

    JobNews(TellPeople tellPeople, Notifications notifications, People people) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(JobMissed event) {
        tellPeople.tell(people.whoMay(Permission.ADMINISTER), new JobOverdue(event.job(), event.occurredAt()));
    }

    @EventListener
    void on(JobRecovered event) {
        notifications.openFacts(JobOverdue.prefixOf(event.job())).forEach(tellPeople::settle);
    }
}
