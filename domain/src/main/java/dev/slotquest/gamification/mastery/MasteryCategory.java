package dev.slotquest.gamification.mastery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one can be a master of. */
public enum MasteryCategory {
    /** Making bookings. */
    BOOKING_MASTER("🎯"),
    /** Making them in less than a minute. */
    SPEED_DEMON("⚡"),
    /** Keeping at it: the longest streak. */
    STREAK_LEGEND("🔥"),
    /** Winning badges. */
    SOCIAL_BUTTERFLY("🦋"),
    /** Making bookings with a note. */
    PERFECTIONIST("✨");

    private final String symbol;

    MasteryCategory(String symbol) {
        this.symbol = symbol;
    }

    /** The category with that name in lower case, as {@link #key()} says it. */
    public static Optional<MasteryCategory> byKey(String key) {
        return Arrays.stream(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    /** The name in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String symbol() {
        return symbol;
    }
}
