package dev.slotquest.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and through which channel.
 *
 * @param userId the person's id, or {@code null} for the product itself
 * @param name the user name (not the display name), or {@code system}
 * @param channel where the action came from
 */
public record Actor(@Nullable Long userId, String name, Channel channel) {

    /** The product itself: jobs, first start, healing. */
    public static Actor system() {
        return new Actor(null, "system", Channel.SYSTEM);
    }
}
