package dev.slotquest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; whatever is {@code null} does not matter.
 *
 * @param from first instant
 * @param to first instant too late
 * @param actor the user name of who did it
 * @param action what happened; with a {@code *} at its end, everything that begins so
 * @param subjectType the kind of object it happened to
 * @param subjectId its key
 * @param reason words of the reason
 */
public record AuditSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String reason) {

    /** Everything there is. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null, null);

    /** The action that stands for everything that begins so; {@code null} stays so. */
    public static @Nullable String beginning(@Nullable String action) {
        return action == null || action.endsWith("*") ? action : action + "*";
    }
}
