package dev.slotquest.portal.api;

import dev.slotquest.gamification.Participation;
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
    private final Participation participation;
    private final ReadBadges badges;

    ReadProgress(PlayerCards cards, Participation participation, ReadBadges badges) {
        this.cards = cards;
        this.participation = participation;
        this.badges = badges;
    }

    ProgressJson of(User user, Locale locale) {
        return participation.plays(user)
                ? playing(user, cards.of(user, locale), badges.won(user, locale))
                : notPlaying(user);
    }

    private static ProgressJson playing(User user, PlayerCard card, List<ReadBadges.BadgeJson> won) {
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
                NO_PRESTIGE,
                List.of(),
                won,
                List.of());
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
