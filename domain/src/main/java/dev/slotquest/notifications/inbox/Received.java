package dev.slotquest.notifications.inbox;

import dev.slotquest.notifications.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param settledAt when there was nothing left to do about it, {@code null} while there is
 * @param readAt when the person read it, {@code null} while they have not
 */
public record Received(
        long id,
        Notification notification,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable Instant readAt) {}
