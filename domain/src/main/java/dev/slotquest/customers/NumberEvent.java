package dev.slotquest.customers;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;

/** What happens to the list of numbers that must not be called. Of a number only its last digits are told. */
public sealed interface NumberEvent extends DomainEvent {

    String ending();

    @Override
    default Subject subject() {
        return new Subject("phone-number", ending());
    }

    /** A number must not be called from now on. */
    record Blocked(Instant occurredAt, Actor actor, String ending) implements NumberEvent {
        @Override
        public String action() {
            return "number.blocked";
        }
    }

    /** A number may be called again. */
    record Released(Instant occurredAt, Actor actor, String ending) implements NumberEvent {
        @Override
        public String action() {
            return "number.released";
        }
    }

    /** The last digits of a number, behind dots. */
    static String endingOf(String phone) {
        return "…" + phone.substring(Math.max(0, phone.length() - 3));
    }
}
