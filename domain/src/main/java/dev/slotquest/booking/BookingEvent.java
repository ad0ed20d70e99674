package dev.slotquest.booking;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to bookings: the module's vocabulary. Told inside the transaction in which it happens. */
public sealed interface BookingEvent extends DomainEvent {

    /** The booking as it is now. */
    Booking booking();

    @Override
    default Subject subject() {
        return new Subject("booking", booking().reference());
    }

    /**
     * A customer has a seat.
     *
     * @param reason why it was booked although something stood in the way
     */
    record Booked(
            Instant occurredAt,
            Actor actor,
            Booking booking,
            @Nullable String reason) implements BookingEvent {
        @Override
        public String action() {
            return "booking.booked";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = where(booking);
            facts.put("customer", booking.customer().name());
            facts.put("phone", booking.customer().phone());
            facts.put("note", booking.note());
            facts.put("potential", booking.potential().name());
            facts.put("campaign", booking.campaign());
            facts.put("points", booking.points());
            return facts;
        }
    }

    /** A booking has another seat. */
    record Moved(Instant occurredAt, Actor actor, Booking was, Booking booking) implements BookingEvent {
        @Override
        public String action() {
            return "booking.moved";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return where(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return where(booking);
        }
    }

    /** What is written about a booking is other now. */
    record Edited(Instant occurredAt, Actor actor, Booking was, Booking booking) implements BookingEvent {
        @Override
        public String action() {
            return "booking.edited";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return words(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return words(booking);
        }
    }

    /** A booking has given its seat back. */
    record Cancelled(Instant occurredAt, Actor actor, Booking was, Booking booking) implements BookingEvent {
        @Override
        public String action() {
            return booking.cancelReason() == CancelReason.UNDONE ? "booking.undone" : "booking.cancelled";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return where(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("status", booking.status().name());
            facts.put("cancel_reason", String.valueOf(booking.cancelReason()));
            return facts;
        }

        @Override
        public @Nullable String reason() {
            return booking.cancelNote();
        }
    }

    /**
     * It is known what became of a booking, or known otherwise than before.
     *
     * @param reason why it is known otherwise, in the words of who corrected it
     */
    record Concluded(
            Instant occurredAt,
            Actor actor,
            Booking was,
            Booking booking,
            @Nullable String reason) implements BookingEvent {
        @Override
        public String action() {
            return was.outcome() == null ? "booking.concluded" : "booking.corrected";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return outcome(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return outcome(booking);
        }

        private static Map<String, @Nullable Object> outcome(Booking booking) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put(
                    "outcome",
                    booking.outcome() == null ? null : booking.outcome().name());
            return facts;
        }
    }

    /** Nothing tells any more who the customer was. */
    record Anonymised(Instant occurredAt, Actor actor, Booking booking) implements BookingEvent {
        @Override
        public String action() {
            return "booking.anonymised";
        }
    }

    private static Map<String, @Nullable Object> where(Booking booking) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("consultant", booking.consultantId());
        facts.put("starts_at", booking.startsAt().toString());
        facts.put("seat", booking.seat());
        return facts;
    }

    private static Map<String, @Nullable Object> words(Booking booking) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("note", booking.note());
        facts.put("potential", booking.potential().name());
        facts.put("campaign", booking.campaign());
        facts.put("customer", booking.customer().name());
        facts.put("phone", booking.customer().phone());
        facts.put("email", booking.customer().email());
        return facts;
    }
}
