package dev.slotquest.gamification;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.FeatureSwitched;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Which parts of the game a company uses: all of them until it says otherwise. What was earned stays earned. */
@Service
public class GameFeatures {

    private final Players players;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    GameFeatures(Players players, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.players = players;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** The parts in use. */
    public Set<GameFeature> inUse() {
        return transaction.execute(() -> EnumSet.complementOf(players.featuresOff()));
    }

    /** Whether a part is in use. */
    public boolean uses(GameFeature feature) {
        return inUse().contains(feature);
    }

    /** Puts a part to use, or does without it. */
    public void choose(GameFeature feature, boolean used, Actor by) {
        transaction.run(() -> {
            if (players.featuresOff().contains(feature) == used) {
                players.setFeature(feature, used);
                events.publishEvent(new FeatureSwitched(time.now(), by, feature, used));
            }
        });
    }
}
