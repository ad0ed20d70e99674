package dev.slotquest.notifications;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.DuelClosed;
import dev.slotquest.gamification.GamificationEvent.DuelOffered;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.DuelWanted;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people who challenges them, as long as they can take it up. */
@Component
class DuelNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;

    DuelNews(TellPeople tellPeople, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(DuelOffered event) {
        people.findById(event.opponentId())
                .filter(User::active)
                .filter(opponent -> participation.plays(opponent, GameFeature.GAMES))
                .ifPresent(opponent -> tellPeople.tell(Set.of(opponent), new DuelWanted(event.duelId())));
    }

    @EventListener
    void on(DuelClosed event) {
        tellPeople.settle(DuelWanted.factOf(event.duelId()));
    }
}
