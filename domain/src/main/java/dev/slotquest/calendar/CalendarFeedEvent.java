package dev.slotquest.calendar;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;

/** What happens to the secret addresses of feeds. */
public sealed interface CalendarFeedEvent extends DomainEvent {

    /** There is an address now where there was none. */
    record Opened(Instant occurredAt, Actor actor, Subject subject) implements CalendarFeedEvent {
        @Override
        public String action() {
            return "calendar-feed.opened";
        }
    }

    /** There is another address now, and the one before is dead. */
    record Renewed(Instant occurredAt, Actor actor, Subject subject) implements CalendarFeedEvent {
        @Override
        public String action() {
            return "calendar-feed.renewed";
        }
    }

    /** The address is dead. */
    record SwitchedOff(Instant occurredAt, Actor actor, Subject subject) implements CalendarFeedEvent {
        @Override
        public String action() {
            return "calendar-feed.switched-off";
        }
    }
}
