package dev.slotquest.portal.play;

import dev.slotquest.gamification.GameFeature;
import org.jspecify.annotations.Nullable;

/**
 * A page of the game among the others, contributed as a bean beside the page.
 *
 * @param path where it is
 * @param label the key of its name
 * @param order its place: lower is earlier
 * @param feature the part of the game without which there is no such page
 */
public record GameTab(
        String path, String label, int order, @Nullable GameFeature feature) {}
