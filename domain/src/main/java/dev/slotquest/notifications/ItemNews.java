package dev.slotquest.notifications;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.SomethingUnlocked;
import dev.slotquest.identity.People;
import dev.slotquest.notifications.Notification.ItemUnlocked;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells players what they can wear from now on, without having bought it. */
@Component
class ItemNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;

    ItemNews(TellPeople tellPeople, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(SomethingUnlocked event) {
        people.findById(event.userId())
                .filter(user -> user.active() && !user.service() && participation.plays(user, GameFeature.SHOP))
                .ifPresent(user -> tellPeople.tell(Set.of(user), new ItemUnlocked(event.item())));
    }
}
