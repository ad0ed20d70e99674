package dev.slotquest.gamification.prestige;

import java.time.Instant;

/**
 * A time somebody ascended.
 *
 * @param prestige the prestige since then
 * @param level the level that was left behind, and the prestige points for it
 * @param xp the experience that no longer makes the level
 */
public record Ascent(int prestige, int level, long xp, Instant at) {}
