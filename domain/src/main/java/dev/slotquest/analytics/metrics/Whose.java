package dev.slotquest.analytics.metrics;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CountOutcomes.Which;
import java.time.Instant;

/** Whose bookings count. */
public sealed interface Whose {

    /** Those of the whole team. */
    record Everybodys() implements Whose {}

    /** Those of somebody. */
    sealed interface Somebodys extends Whose {}

    /** Those that a consultant holds. */
    record HeldBy(long consultantId) implements Somebodys {}

    /** Those that a person made. */
    record MadeBy(long personId) implements Somebodys {}

    /** Of who books what they booked; of who only keeps an agenda what they hold. */
    static Somebodys of(User person) {
        Long consultant = person.consultantId();
        return consultant != null && !person.may(Permission.BOOK) ? new HeldBy(consultant) : new MadeBy(person.id());
    }

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
