package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Time in which a consultant cannot be met.
 *
 * @param id key
 * @param consultantId who is away
 * @param span from when to when
 * @param kind why, in one word
 * @param note only for those who may see it
 */
public record Absence(
        long id,
        long consultantId,
        TimeSpan span,
        Kind kind,
        @Nullable String note) {

    /** Why somebody is away. */
    public enum Kind {
        VACATION,
        SICK,
        TRAINING,
        OTHER
    }
}
