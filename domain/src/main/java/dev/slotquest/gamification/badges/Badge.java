package dev.slotquest.gamification.badges;

/**
 * A badge as the catalogue has it.
 *
 * @param key names it for ever
 * @param metric what it is won by
 * @param threshold how much of that it takes
 */
public record Badge(
        String key, BadgeCategory category, Rarity rarity, BadgeMetric metric, long threshold, String emoji) {}
