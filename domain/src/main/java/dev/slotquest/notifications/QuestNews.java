package dev.slotquest.notifications;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.GoalChanged;
import dev.slotquest.gamification.GamificationEvent.GoalReached;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.QuestSignal;
import dev.slotquest.identity.People;
import dev.slotquest.notifications.Notification.GoalDone;
import dev.slotquest.notifications.Notification.GoalSuggested;
import dev.slotquest.notifications.Notification.QuestsOfDay;
import dev.slotquest.notifications.Notification.QuestsToClaim;
import dev.slotquest.notifications.Notification.StreakInDanger;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells players of their quests and goals, and keeps what was told up to date. */
@Component
class QuestNews {

    private final TellPeople tellPeople;
    private final People people;
    private final Participation participation;

    QuestNews(TellPeople tellPeople, People people, Participation participation) {
        this.tellPeople = tellPeople;
        this.people = people;
        this.participation = participation;
    }

    @EventListener
    void on(QuestSignal signal) {
        long user = signal.userId();
        switch (signal) {
            case QuestSignal.Morning morning -> tell(user, GameFeature.QUESTS, new QuestsOfDay(user, morning.day()));
            case QuestSignal.Claimable claimable ->
                tell(user, GameFeature.QUESTS, new QuestsToClaim(user, claimable.day()));
            case QuestSignal.StreakInDanger danger ->
                tell(user, GameFeature.QUESTS, new StreakInDanger(danger.day(), danger.streak()));
            case QuestSignal.Changed changed -> {
                tellPeople.renew(QuestsOfDay.factOf(user, changed.day()));
                tellPeople.renew(QuestsToClaim.factOf(user, changed.day()));
            }
        }
    }

    @EventListener
    void on(GoalReached event) {
        tell(event.userId(), GameFeature.GOALS, new GoalDone(event.goalId()));
    }

    @EventListener
    void on(GoalChanged event) {
        if (event.what().equals("suggested")) {
            tell(event.userId(), GameFeature.GOALS, new GoalSuggested(event.goalId()));
        } else {
            tellPeople.renew(GoalDone.factOf(event.goalId()));
            tellPeople.renew(GoalSuggested.factOf(event.goalId()));
        }
    }

    private void tell(long userId, GameFeature feature, Notification notification) {
        people.findById(userId)
                .filter(user -> user.active() && !user.service() && participation.plays(user, feature))
                .ifPresent(user -> tellPeople.tell(Set.of(user), notification));
    }
}
