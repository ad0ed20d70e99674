package dev.slotquest.gamification.progress;

import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.levels.Streaks;

/**
 * Everything about one player at a glance.
 *
 * @param level the level, with the experience
 * @param title what the level is called
 * @param coins what can be spent
 */
public record PlayerCard(Level level, String title, Points points, long coins, Streaks.Days streak) {

    /**
     * Points by when they were earned: on the day, in the week and in the month of the business that lasts.
     *
     * @param provisional those of all that hang on how appointments turn out
     */
    public record Points(long today, long week, long month, long total, long provisional) {}
}
