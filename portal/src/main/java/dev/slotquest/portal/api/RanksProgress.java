package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeState;
import dev.slotquest.identity.User;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prestige, and what was begun of mastery; the rest is nobody's business but the player's. */
@Component
class RanksProgress implements ProgressPart {

    private final Prestige prestige;
    private final Mastery mastery;
    private final MasteryWords masteryWords;
    private final Participation participation;

    RanksProgress(Prestige prestige, Mastery mastery, MasteryWords masteryWords, Participation participation) {
        this.prestige = prestige;
        this.mastery = mastery;
        this.masteryWords = masteryWords;
        this.participation = participation;
    }

    @Override
    public void add(User user, Locale locale, ProgressParts progress) {
        if (participation.plays(user, GameFeature.PRESTIGE)) {
            PrestigeState state = prestige.of(user);
            progress.prestige(state.rank().number(), state.points());
        }
        if (participation.plays(user, GameFeature.MASTERY)) {
            progress.mastery(mastery.of(user).stream()
                    .filter(standing -> standing.level() > 0)
                    .map(masteryWords::shown)
                    .toList());
        }
    }
}
