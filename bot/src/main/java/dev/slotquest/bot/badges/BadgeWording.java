package dev.slotquest.bot.badges;

import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.gamification.badges.Badge;
import dev.slotquest.gamification.badges.Shelf.Place;
import java.util.List;

/** Says badges in a line. */
final class BadgeWording {

    private static final int STEPS = 8;

    private BadgeWording() {}

    static String name(Turn turn, Badge badge) {
        return turn.text("badge." + badge.key());
    }

    /** What it takes. */
    static String task(Turn turn, Badge badge) {
        return turn.text("badge-metric." + badge.metric(), badge.threshold());
    }

    static String rarity(Turn turn, Badge badge) {
        return badge.rarity().sign() + " " + turn.text("badge-rarity." + badge.rarity());
    }

    static List<Span> won(Turn turn, Place place) {
        Badge badge = place.badge();
        return List.of(
                new Span.Plain(badge.emoji() + " "),
                new Span.Strong(name(turn, badge)),
                new Span.Plain(" " + badge.rarity().sign() + " "),
                new Span.Faint(task(turn, badge)));
    }

    static List<Span> toCome(Turn turn, Place place) {
        Badge badge = place.badge();
        long have = Math.min(place.have(), badge.threshold());
        return List.of(
                new Span.Plain(badge.emoji() + " " + name(turn, badge) + " " + bar(place) + " "),
                new Span.Strong(turn.text("badges.progress", have, badge.threshold())),
                new Span.Plain(" "),
                new Span.Faint(task(turn, badge)));
    }

    private static String bar(Place place) {
        int full = place.percent() * STEPS / 100;
        return "▰".repeat(full) + "▱".repeat(STEPS - full);
    }
}
