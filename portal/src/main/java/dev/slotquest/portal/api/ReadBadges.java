package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.badges.Badge;
import dev.slotquest.gamification.badges.BadgeCategory;
import dev.slotquest.gamification.badges.BadgeMetric;
import dev.slotquest.gamification.badges.BadgeShelf;
import dev.slotquest.gamification.badges.Rarity;
import dev.slotquest.gamification.badges.Shelf;
import dev.slotquest.gamification.badges.Shelf.Place;
import dev.slotquest.identity.User;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads badges as they stand for somebody, for the API. Of who does not play there is nothing to read. */
@Component
class ReadBadges implements ProgressPart {

    private final BadgeShelf shelf;
    private final Participation participation;
    private final MessageSource messages;
    private final SlotMoments moments;

    ReadBadges(BadgeShelf shelf, Participation participation, MessageSource messages, SlotMoments moments) {
        this.shelf = shelf;
        this.participation = participation;
        this.messages = messages;
        this.moments = moments;
    }

    /**
     * A badge as it stands for somebody.
     *
     * @param description what it takes
     * @param color as in a style sheet
     * @param xp what it pays
     * @param progress how much there is of what it takes, now or at best
     */
    record BadgeJson(
            String id,
            String name,
            String description,
            BadgeCategory category,
            Rarity rarity,
            String color,
            String emoji,
            int xp,
            BadgeMetric metric,
            long threshold,
            long progress,
            int percent,
            boolean earned,
            @Nullable OffsetDateTime earnedAt) {}

    /** All badges, in the order of the catalogue. */
    List<BadgeJson> all(User user, Locale locale) {
        return of(user).places().stream().map(place -> json(place, locale)).toList();
    }

    /** Those that were won, the rarest first. */
    @Override
    public void add(User user, Locale locale, ProgressParts progress) {
        progress.badges(
                of(user).best().stream().map(place -> json(place, locale)).toList());
    }

    private Shelf of(User user) {
        return participation.plays(user, GameFeature.BADGES) ? shelf.of(user) : new Shelf(List.of());
    }

    private BadgeJson json(Place place, Locale locale) {
        Badge badge = place.badge();
        return new BadgeJson(
                badge.key(),
                messages.getMessage("badge." + badge.key(), null, locale),
                messages.getMessage("badge-metric." + badge.metric(), new Object[] {badge.threshold()}, locale),
                badge.category(),
                badge.rarity(),
                badge.rarity().colour(),
                badge.emoji(),
                badge.rarity().xp(),
                badge.metric(),
                badge.threshold(),
                place.have(),
                place.percent(),
                place.earned(),
                place.earnedAt() == null ? null : moments.local(place.earnedAt()));
    }
}
