package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeState;
import dev.slotquest.gamification.progress.PlayerCard;
import dev.slotquest.gamification.progress.PlayerCards;
import dev.slotquest.identity.User;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads how players are doing, for the API. */
@Component
class ReadProgress {

    private static final ProgressJson.Prestige NO_PRESTIGE = new ProgressJson.Prestige(0, 0);

    private final PlayerCards cards;
    private final Prestige prestige;
    private final Mastery mastery;
    private final MasteryWords masteryWords;
    private final Participation participation;

    ReadProgress(
            PlayerCards cards,
            Prestige prestige,
            Mastery mastery,
            MasteryWords masteryWords,
            Participation participation) {
        this.cards = cards;
        this.prestige = prestige;
        this.mastery = mastery;
        this.masteryWords = masteryWords;
        this.participation = participation;
    }

    ProgressJson of(User user, Locale locale) {
        return participation.plays(user) ? playing(user, cards.of(user, locale)) : notPlaying(user);
    }

    private ProgressJson playing(User user, PlayerCard card) {
        PlayerCard.Points points = card.points();
        return new ProgressJson(
                user.username(),
                user.displayName(),
                true,
                card.level().number(),
                card.title(),
                card.level().xp(),
                card.level().xpToNext(),
                card.level().percent(),
                new ProgressJson.Points(
                        points.today(), points.week(), points.month(), points.total(), points.provisional()),
                card.coins(),
                new ProgressJson.Streaks(card.streak().current(), card.streak().best()),
                prestigeOf(user),
                masteryOf(user),
                List.of(),
                List.of());
    }

    private ProgressJson.Prestige prestigeOf(User user) {
        if (!participation.plays(user, GameFeature.PRESTIGE)) {
            return NO_PRESTIGE;
        }
        PrestigeState state = prestige.of(user);
        return new ProgressJson.Prestige(state.rank().number(), state.points());
    }

    /** What was begun; the rest is nobody's business but the player's. */
    private List<Object> masteryOf(User user) {
        return participation.plays(user, GameFeature.MASTERY)
                ? mastery.of(user).stream()
                        .filter(standing -> standing.level() > 0)
                        .<Object>map(masteryWords::shown)
                        .toList()
                : List.of();
    }

    private static ProgressJson notPlaying(User user) {
        return new ProgressJson(
                user.username(),
                user.displayName(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NO_PRESTIGE,
                List.of(),
                List.of(),
                List.of());
    }
}
