package dev.slotquest.customers;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that belong to customers, wherever they are kept. Modules contribute beans of this type; they take part in the
 * transaction in which customers are merged, taken apart, handed out or erased, while the customer's row is locked.
 */
public interface CustomerRecords {

    /** What they are, in lower case, unique, for example {@code bookings}; at most 20 characters. */
    String kind();

    /** The ids of the records of a customer. */
    List<Long> of(long customerId);

    /** Gives these records of one customer to another; those that belong to somebody else by now stay there. */
    void hand(Collection<Long> ids, long from, long to);

    /** Records of a customer, made since a merge, that speak of the one who was merged; they go along when it is undone. */
    default List<Long> speakingOf(Customer merged, long customerId, Instant since) {
        return List.of();
    }

    /** Everything in the records of a customer, for the person to read. */
    List<Map<String, @Nullable Object>> contents(long customerId);

    /** How the person is called in these records. */
    default Set<CustomerDetails> namesIn(long customerId) {
        return Set.of();
    }

    /**
     * Takes everything out of the records of a customer that tells who it was; counts stay.
     *
     * @return what the audit trail calls these records
     */
    Set<Subject> erase(long customerId, Actor by);
}
