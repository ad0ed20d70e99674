package dev.slotquest.analytics.metrics;

import dev.slotquest.outcomes.CountOutcomes.Which;
import java.time.Instant;

/** Whose bookings count. */
public sealed interface Whose {

    /** Those of the whole team. */
    record Everybodys() implements Whose {}

    /** Those that a consultant holds. */
    record HeldBy(long consultantId) implements Whose {}

    /** Those that a person made. */
    record MadeBy(long personId) implements Whose {}

    /** The dimension in which they can be told from all others. */
    default Dimension dimension() {
        return switch (this) {
            case Everybodys() -> Dimension.ALL;
            case HeldBy(long _) -> Dimension.CONSULTANT;
            case MadeBy(long _) -> Dimension.STAFF;
        };
    }

    /** Their value in that dimension. */
    default String value() {
        return switch (this) {
            case Everybodys() -> Dimension.EVERYTHING;
            case HeldBy(long consultantId) -> Long.toString(consultantId);
            case MadeBy(long personId) -> Long.toString(personId);
        };
    }

    /** The same bookings, as far as they start in a stretch of time. */
    default Which startingWithin(Instant from, Instant to) {
        return switch (this) {
            case Everybodys() -> Which.startingWithin(from, to);
            case HeldBy(long consultantId) -> new Which(from, to, consultantId, null, null);
            case MadeBy(long personId) -> new Which(from, to, null, personId, null);
        };
    }
}
