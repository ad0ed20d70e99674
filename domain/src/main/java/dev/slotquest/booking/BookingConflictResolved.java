package dev.slotquest.booking;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of a booking is settled.
 *
 * @param conflict with its resolution, and the booking as it is now
 */
public record BookingConflictResolved(Instant occurredAt, Actor actor, Conflict conflict) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("booking", conflict.booking().reference());
    }

    @Override
    public String action() {
        return "booking.conflict-resolved";
    }

    @Override
    public Map<String, @Nullable Object> after() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("conflict", conflict.kind().name());
        facts.put("resolution", String.valueOf(conflict.resolution()));
        return facts;
    }
}
