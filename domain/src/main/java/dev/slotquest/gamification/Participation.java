package dev.slotquest.gamification;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.ParticipationChanged;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who plays. Everybody does until they say otherwise; then they are shown nothing of the game and told nothing of it. What
 * they earn goes on being written down, so that coming back costs nothing.
 */
@Service
public class Participation {

    private final Players players;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Participation(Players players, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.players = players;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Whether somebody plays. */
    public boolean plays(User user) {
        return transaction.execute(() -> players.plays(user.id()));
    }

    /** Whether somebody plays, and the company uses this part of the game. */
    public boolean plays(User user, GameFeature feature) {
        return transaction.execute(() -> !players.featuresOff().contains(feature) && players.plays(user.id()));
    }

    /** Lets somebody play, or leaves them in peace. */
    public void choose(User user, boolean plays, Actor by) {
        transaction.run(() -> {
            if (players.plays(user.id()) != plays) {
                players.set(user.id(), plays, time.now());
                events.publishEvent(new ParticipationChanged(time.now(), by, user.username(), plays));
            }
        });
    }
}
