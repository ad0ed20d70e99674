package dev.slotquest.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened, told inside the transaction in which it happened. The audit trail hears every one. */
public interface DomainEvent {

    /** When it happened. */
    Instant occurredAt();

    /** Who did it. */
    Actor actor();

    /** What it is about. */
    Subject subject();

    /** What it is called in the audit trail, for example {@code booking.cancelled}. */
    String action();

    /** The changed values before, by field name; empty for something new. Never holds a secret. */
    default Map<String, @Nullable Object> before() {
        return Map.of();
    }

    /** The changed values after, by field name; empty for something removed. Never holds a secret. */
    default Map<String, @Nullable Object> after() {
        return Map.of();
    }

    /** Why, in the actor's words, where somebody was asked. */
    default @Nullable String reason() {
        return null;
    }
}
