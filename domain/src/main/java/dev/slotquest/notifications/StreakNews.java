package dev.slotquest.notifications;

import dev.slotquest.gamification.GamificationEvent.ShieldUsed;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.People;
import dev.slotquest.notifications.Notification.StreakSaved;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells players that a shield has saved their streak. */
@Component
class StreakNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;

    StreakNews(TellPeople tellPeople, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(ShieldUsed event) {
        people.findById(event.userId())
                .filter(user -> user.active() && !user.service() && participation.plays(user))
                .ifPresent(user -> tellPeople.tell(Set.of(user), new StreakSaved(event.day(), event.left())));
    }
}
