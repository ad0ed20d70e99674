package dev.slotquest.outcomes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments without an outcome are wanted; whatever is {@code null} does not matter.
 *
 * @param overdue only what the daily run found
 * @param from earliest start
 * @param to latest start, exclusive
 * @param consultantId held by this consultant
 * @param bookedBy made by this person
 */
public record OpenOutcomes(
        boolean overdue,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long consultantId,
        @Nullable Long bookedBy) {

    /** All that are over. */
    public static final OpenOutcomes ALL = new OpenOutcomes(false, null, null, null, null);

    /** All that the daily run found. */
    public static final OpenOutcomes OVERDUE = new OpenOutcomes(true, null, null, null, null);

    OpenOutcomes heldBy(long consultant) {
        return new OpenOutcomes(overdue, from, to, consultant, bookedBy);
    }

    OpenOutcomes madeBy(long person) {
        return new OpenOutcomes(overdue, from, to, consultantId, person);
    }
}
