package dev.slotquest.gamification.goals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is wanted: by a template, or in the own words with a last day.
 *
 * @param ownReward what the person treats themselves to
 */
public record GoalWish(
        @Nullable String template,
        @Nullable String text,
        @Nullable Integer target,
        @Nullable LocalDate lastDay,
        @Nullable String ownReward) {

    /** By a template. */
    public static GoalWish of(String template, int target) {
        return new GoalWish(template, null, target, null, null);
    }
}
