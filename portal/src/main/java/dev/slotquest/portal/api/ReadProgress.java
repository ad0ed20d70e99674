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

    private final PlayerCards cards;
    private final Participation participation;
    private final List<ProgressPart> parts;

    ReadProgress(PlayerCards cards, Participation participation, List<ProgressPart> parts) {
        this.cards = cards;
        this.participation = participation;
        this.parts = List.copyOf(parts);
    }

    ProgressJson of(User user, Locale locale) {
        if (!participation.plays(user)) {
            return notPlaying(user, new ProgressParts());
        }
        ProgressParts progress = new ProgressParts();
        parts.forEach(part -> part.add(user, locale, progress));
        return playing(user, cards.of(user, locale), progress);
    }

    private static ProgressJson playing(User user, PlayerCard card, ProgressParts progress) {
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
                progress.prestige(),
                progress.mastery(),
                progress.badges(),
                progress.questsToday());
    }

    private static ProgressJson notPlaying(User user, ProgressParts nothing) {
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
                nothing.prestige(),
                nothing.mastery(),
                nothing.badges(),
                nothing.questsToday());
    }
}
