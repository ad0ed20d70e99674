package dev.slotquest.portal.play.tv;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;

/**
 * A wall may show how the team is doing, or may not any more.
 *
 * @param name what it is called
 * @param allowed whether it may
 */
record DisplayEvent(Instant occurredAt, Actor actor, String name, boolean allowed) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("display", name);
    }

    @Override
    public String action() {
        return allowed ? "display.added" : "display.withdrawn";
    }
}
