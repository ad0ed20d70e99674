package dev.slotquest.customers;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.PersonErased;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to customers. None of it holds a name, a number or an address. */
public sealed interface CustomerEvent extends DomainEvent {

    long customerId();

    @Override
    default Subject subject() {
        return subjectOf(customerId());
    }

    /** What the audit trail calls a customer. */
    static Subject subjectOf(long customerId) {
        return new Subject("customer", Long.toString(customerId));
    }

    /**
     * Two customers turned out to be one.
     *
     * @param sourceId who is gone
     * @param moved how many records of which kind moved
     */
    record Merged(Instant occurredAt, Actor actor, long customerId, long sourceId, Map<String, Integer> moved)
            implements CustomerEvent {
        @Override
        public String action() {
            return "customer.merged";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("merged_customer", sourceId, moved);
        }
    }

    /** They were two after all. */
    record MergeUndone(Instant occurredAt, Actor actor, long customerId, long sourceId, Map<String, Integer> moved)
            implements CustomerEvent {
        @Override
        public String action() {
            return "customer.merge-undone";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("separated_customer", sourceId, moved);
        }
    }

    /** Two customers who look alike are two. */
    record ToldApart(Instant occurredAt, Actor actor, long customerId, long otherId) implements CustomerEvent {
        @Override
        public String action() {
            return "customer.told-apart";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("other_customer", otherId, Map.of());
        }
    }

    /** A customer agreed to something. */
    record ConsentGiven(Instant occurredAt, Actor actor, long customerId, long consentId) implements CustomerEvent {
        @Override
        public String action() {
            return "customer.consent-given";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("consent", consentId, Map.of());
        }
    }

    /** A customer took a consent back. */
    record ConsentWithdrawn(Instant occurredAt, Actor actor, long customerId, long consentId) implements CustomerEvent {
        @Override
        public String action() {
            return "customer.consent-withdrawn";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("consent", consentId, Map.of());
        }
    }

    /** Nobody may call a customer from now on. */
    record MustNotBeCalled(Instant occurredAt, Actor actor, long customerId, Customer.Reason why)
            implements CustomerEvent {
        @Override
        public String action() {
            return "customer.do-not-call";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return facts("do_not_call", why.name(), Map.of());
        }
    }

    /** A customer may be called again. */
    record MayBeCalled(Instant occurredAt, Actor actor, long customerId) implements CustomerEvent {
        @Override
        public String action() {
            return "customer.may-be-called";
        }
    }

    /** Everything that is kept about a customer was handed out. */
    record Exported(Instant occurredAt, Actor actor, long customerId) implements CustomerEvent {
        @Override
        public String action() {
            return "customer.exported";
        }
    }

    /**
     * Everything about the person was erased; only counts are left.
     *
     * @param about what was about the person
     * @param words how the person was called; not kept
     */
    record Erased(Instant occurredAt, Actor actor, long customerId, Set<Subject> about, PersonalWords words)
            implements CustomerEvent, PersonErased {
        @Override
        public String action() {
            return "customer.erased";
        }

        @Override
        public boolean isIn(String text) {
            return words.areIn(text);
        }

        @Override
        public Set<String> traces() {
            return words.unmistakable();
        }
    }

    private static Map<String, @Nullable Object> facts(String name, Object value, Map<String, Integer> more) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(name, value);
        facts.putAll(more);
        return facts;
    }
}
