package dev.slotquest.customers;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appearances as records of customers; their ids are those of the bookings. */
@Component
class AppearanceRecords implements CustomerRecords {

    private final Appearances appearances;

    AppearanceRecords(Appearances appearances) {
        this.appearances = appearances;
    }

    @Override
    public String kind() {
        return "appearances";
    }

    @Override
    public List<Long> of(long customerId) {
        return appearances.bookingsOf(customerId);
    }

    @Override
    public void hand(Collection<Long> ids, long from, long to) {
        appearances.hand(ids, from, to);
    }

    @Override
    public List<Map<String, @Nullable Object>> contents(long customerId) {
        return appearances.ofCustomer(customerId).stream()
                .map(AppearanceRecords::facts)
                .toList();
    }

    private static Map<String, @Nullable Object> facts(Appearance appearance) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("at", appearance.happenedAt());
        facts.put("became", appearance.became());
        facts.put("known_at", appearance.knownAt());
        return facts;
    }

    /** They are counts, and say nothing about the person. */
    @Override
    public Set<Subject> erase(long customerId, Actor by) {
        return Set.of();
    }
}
