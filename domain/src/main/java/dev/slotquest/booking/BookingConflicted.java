package dev.slotquest.booking;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A booking no longer fits its consultant's calendar or hours; somebody has to decide. */
public record BookingConflicted(Instant occurredAt, Actor actor, Conflict conflict) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("booking", conflict.booking().reference());
    }

    @Override
    public String action() {
        return "booking.conflicted";
    }

    @Override
    public Map<String, @Nullable Object> after() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("conflict", conflict.kind().name());
        facts.put("detail", conflict.detail());
        return facts;
    }
}
