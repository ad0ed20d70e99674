package dev.slotquest.portal.play.tv;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wall that may show how the team is doing.
 *
 * @param createdBy what the person who made it logs in with
 * @param lastSeenAt when it asked last, to a few minutes, {@code null} when it never did
 */
public record Display(
        long id,
        String name,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {}
