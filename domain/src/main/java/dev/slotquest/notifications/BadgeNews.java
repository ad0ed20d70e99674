package dev.slotquest.notifications;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.BadgeEarned;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.People;
import dev.slotquest.notifications.Notification.BadgeWon;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells players which badges they have won. */
@Component
class BadgeNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;

    BadgeNews(TellPeople tellPeople, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(BadgeEarned event) {
        people.findById(event.userId())
                .filter(user -> user.active() && !user.service() && participation.plays(user, GameFeature.BADGES))
                .ifPresent(user -> tellPeople.tell(Set.of(user), new BadgeWon(event.badge())));
    }
}
