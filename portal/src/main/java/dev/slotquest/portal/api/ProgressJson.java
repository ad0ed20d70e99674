package dev.slotquest.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a player is doing, as the API shows it. Of somebody who does not play it shows that only: all numbers are {@code null}.
 *
 * @param coins what can be spent
 */
record ProgressJson(
        String username,
        String displayName,
        boolean plays,
        @Nullable Integer level,
        @Nullable String title,
        @Nullable Long xp,
        @Nullable Long xpToNext,
        @Nullable Integer levelPercent,
        @Nullable Points points,
        @Nullable Long coins,
        @Nullable Streaks streaks,
        Prestige prestige,
        List<Object> mastery,
        List<ReadBadges.BadgeJson> badges,
        List<Object> questsToday) {

    /**
     * @param provisional those of the total that hang on how appointments turn out
     */
    record Points(long today, long week, long month, long total, long provisional) {}

    /** Working days in a row with a booking. */
    record Streaks(int current, int best) {}

    record Prestige(int level, long points) {}
}
