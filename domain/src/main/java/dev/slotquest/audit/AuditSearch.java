package dev.slotquest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; whatever is {@code null} does not matter.
 *
 * @param from first instant
 * @param to first instant too late
 * @param actorId who did it
 * @param action what happened; with a {@code *} at its end, everything that begins so
 * @param subjectType the kind of object it happened to
 */
public record AuditSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long actorId,
        @Nullable String action,
        @Nullable String subjectType) {

    /** Everything there is. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null);
}
