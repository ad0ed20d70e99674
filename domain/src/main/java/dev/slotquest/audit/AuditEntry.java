package dev.slotquest.audit;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id rises with time
 * @param action what happened, for example {@code booking.cancelled}
 * @param before the values that changed, as they were
 * @param after the values that changed, as they became
 * @param reason why, in the actor's words
 */
public record AuditEntry(
        long id,
        Instant occurredAt,
        Actor actor,
        String action,
        Subject subject,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        @Nullable String reason) {}
