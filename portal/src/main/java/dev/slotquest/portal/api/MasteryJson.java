package dev.slotquest.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with one kind of mastery, as the API shows it.
 *
 * @param title what the level is called; {@code null} before the first
 * @param metric what was achieved
 * @param needed what the next level needs, or the last one needed
 * @param claimable whether the next level can be claimed now
 */
record MasteryJson(
        String category, String name, int level, @Nullable String title, long metric, int needed, boolean claimable) {}
