package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GamificationEvent.BadgeEarned;
import dev.slotquest.gamification.ledger.Aim;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.EntryState;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.People;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Awards badges once there is enough for them. None is ever taken away, and none is paid twice. */
@Component
class AwardBadges {

    private final BadgeCatalogue catalogue;
    private final AwardRows awards;
    private final BadgeDeedRows deeds;
    private final ReadFigures figures;
    private final Ledger ledger;
    private final GameFeatures features;
    private final People people;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AwardBadges(
            BadgeCatalogue catalogue,
            AwardRows awards,
            BadgeDeedRows deeds,
            ReadFigures figures,
            Ledger ledger,
            GameFeatures features,
            People people,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.awards = awards;
        this.deeds = deeds;
        this.figures = figures;
        this.ledger = ledger;
        this.features = features;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    /**
     * Awards what somebody has come to, in the transaction at hand. Badges pay experience, which makes levels, which can make
     * badges: it goes on until there is no more.
     *
     * @param news whether it has just come so; what comes of a history is told to nobody
     * @return how many
     */
    int award(long user, boolean news) {
        if (!features.uses(GameFeature.BADGES)) {
            return 0;
        }
        ledger.lock(user);
        Instant at = news ? time.now() : deeds.lastMade(user).orElseGet(time::now);
        int count = 0;
        for (List<Badge> due = due(user); !due.isEmpty(); due = due(user)) {
            List<Badge> won =
                    due.stream().filter(badge -> awards.add(user, badge, at)).toList();
            if (won.isEmpty()) {
                return count;
            }
            ledger.settle(user, won.stream().map(badge -> aim(badge, at)).toList());
            count += won.size();
            if (news) {
                tell(user, won);
            }
        }
        return count;
    }

    private List<Badge> due(long user) {
        Set<String> won = awards.of(user).keySet();
        BadgeFigures reached = figures.of(user);
        return catalogue.all().stream()
                .filter(badge -> !won.contains(badge.key()) && reached.reach(badge))
                .toList();
    }

    private void tell(long user, List<Badge> won) {
        people.findById(user)
                .ifPresent(owner -> won.forEach(badge ->
                        events.publishEvent(new BadgeEarned(time.now(), owner.id(), owner.username(), badge.key()))));
    }

    /** Brings what was paid for badges to what it should be. */
    void payAgain(long user) {
        Map<String, Instant> won = awards.of(user);
        ledger.settle(
                user,
                catalogue.all().stream()
                        .filter(badge -> won.containsKey(badge.key()))
                        .map(badge -> aim(badge, won.getOrDefault(badge.key(), time.now())))
                        .toList());
    }

    private static Aim aim(Badge badge, Instant at) {
        int xp = badge.rarity().xp();
        return new Aim(Currency.XP, EntryKind.BADGE, "badge:" + badge.key(), xp, xp, EntryState.FINAL, at);
    }
}
