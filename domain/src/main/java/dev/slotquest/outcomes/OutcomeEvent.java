package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from outcomes: the module's vocabulary. What became of a booking is told by {@link
 * dev.slotquest.booking.BookingEvent}. Told inside the transaction in which it happens.
 */
public sealed interface OutcomeEvent extends DomainEvent {

    /** The appointment it is about. */
    Booking booking();

    @Override
    default Subject subject() {
        return new Subject("booking", booking().reference());
    }

    /** A customer did not come, and somebody has to act. */
    record NoShowRaised(Instant occurredAt, Actor actor, NoShowAlert alert) implements OutcomeEvent {
        @Override
        public Booking booking() {
            return alert.booking();
        }

        @Override
        public String action() {
            return "booking.no-show-raised";
        }
    }

    /** Nobody has to act on a no-show any more. */
    record NoShowResolved(Instant occurredAt, Actor actor, NoShowAlert alert) implements OutcomeEvent {
        @Override
        public Booking booking() {
            return alert.booking();
        }

        @Override
        public String action() {
            return "booking.no-show-resolved";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return fact("resolution", String.valueOf(alert.resolution()));
        }
    }

    /** Somebody is to call a customer. */
    record CallBackWanted(Instant occurredAt, Actor actor, CallBack callBack) implements OutcomeEvent {
        @Override
        public Booking booking() {
            return callBack.booking();
        }

        @Override
        public String action() {
            return "booking.call-back-wanted";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return fact("assigned_to", callBack.assignedTo());
        }
    }

    /** A customer was called, and nobody answered. */
    record CallBackTried(Instant occurredAt, Actor actor, CallBack callBack) implements OutcomeEvent {
        @Override
        public Booking booking() {
            return callBack.booking();
        }

        @Override
        public String action() {
            return "booking.call-back-tried";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return fact("attempts", callBack.attempts());
        }
    }

    /** Nobody has to call any more. */
    record CallBackClosed(Instant occurredAt, Actor actor, CallBack callBack) implements OutcomeEvent {
        @Override
        public Booking booking() {
            return callBack.booking();
        }

        @Override
        public String action() {
            return "booking.call-back-closed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return fact("state", callBack.state().name());
        }
    }

    /** A booking was made instead of one that did not take place. */
    record Succeeded(Instant occurredAt, Actor actor, Booking booking, Booking successor, Successor.Kind kind)
            implements OutcomeEvent {
        @Override
        public String action() {
            return "booking.succeeded";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = fact("successor", successor.reference());
            facts.put("kind", kind.name());
            return facts;
        }
    }

    private static Map<String, @Nullable Object> fact(String name, @Nullable Object value) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(name, value);
        return facts;
    }
}
