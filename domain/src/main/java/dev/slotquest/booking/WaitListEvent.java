package dev.slotquest.booking;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens on the wait list. Told inside the transaction in which it happens. */
public sealed interface WaitListEvent extends DomainEvent {

    /** The entry as it is now. */
    WaitEntry entry();

    @Override
    default Subject subject() {
        return new Subject("wait-entry", Long.toString(entry().id()));
    }

    /** A customer waits. */
    record Added(Instant occurredAt, Actor actor, WaitEntry entry) implements WaitListEvent {
        @Override
        public String action() {
            return "wait-list.added";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return words(entry);
        }
    }

    /** What is written about a waiting customer is other now. */
    record Changed(Instant occurredAt, Actor actor, WaitEntry was, WaitEntry entry) implements WaitListEvent {
        @Override
        public String action() {
            return "wait-list.changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return words(was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return words(entry);
        }
    }

    /** A customer does not wait any more. */
    record Removed(Instant occurredAt, Actor actor, WaitEntry entry) implements WaitListEvent {
        @Override
        public String action() {
            return "wait-list.removed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return words(entry);
        }
    }

    /** A seat is kept for a customer; whoever phones has to say yes or no. */
    record SeatOffered(Instant occurredAt, Actor actor, WaitEntry entry, WaitOffer offer) implements WaitListEvent {
        @Override
        public String action() {
            return "wait-list.offered";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return seat(offer);
        }
    }

    /** An offer is over: {@link WaitOffer#state()} says how. */
    record OfferClosed(Instant occurredAt, Actor actor, WaitEntry entry, WaitOffer offer) implements WaitListEvent {
        @Override
        public String action() {
            return "wait-list.offer-closed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return seat(offer);
        }
    }

    private static Map<String, @Nullable Object> seat(WaitOffer offer) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("consultant", offer.consultantId());
        facts.put("starts_at", offer.startsAt().toString());
        facts.put("offer", offer.state().name());
        return facts;
    }

    private static Map<String, @Nullable Object> words(WaitEntry entry) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("customer", entry.customer().name());
        facts.put("phone", entry.customer().phone());
        facts.put("first_day", entry.range().firstDay().toString());
        facts.put("last_day", entry.range().lastDay().toString());
        facts.put("earliest", text(entry.range().earliest()));
        facts.put("latest", text(entry.range().latest()));
        facts.put("consultant", entry.consultantId());
        facts.put("note", entry.note());
        facts.put("potential", entry.potential().name());
        return facts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
