package dev.slotquest.notifications;

import dev.slotquest.gamification.GamificationEvent.LedgerAgrees;
import dev.slotquest.gamification.GamificationEvent.LedgerDiffers;
import dev.slotquest.gamification.GamificationEvent.LevelReached;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.notifications.Notification.LedgerInDoubt;
import dev.slotquest.notifications.Notification.LevelUp;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells players what they have reached, and admins when the ledger is in doubt. */
@Component
class GameNews {

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final People people;
    private final Participation participation;

    GameNews(TellPeople tellPeople, Notifications notifications, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(LevelReached event) {
        people.findById(event.userId())
                .filter(user -> user.active() && !user.service() && participation.plays(user))
                .ifPresent(user -> tellPeople.tell(Set.of(user), new LevelUp(event.level())));
    }

    @EventListener
    void on(LedgerDiffers event) {
        List<String> open = notifications.openFacts(LedgerInDoubt.PREFIX);
        if (open.isEmpty()) {
            tellPeople.tell(people.whoMay(Permission.ADMINISTER), new LedgerInDoubt(event.occurredAt()));
        } else {
            open.forEach(tellPeople::renew);
        }
    }

    @EventListener
    void on(LedgerAgrees event) {
        notifications.openFacts(LedgerInDoubt.PREFIX).forEach(tellPeople::settle);
    }
}
