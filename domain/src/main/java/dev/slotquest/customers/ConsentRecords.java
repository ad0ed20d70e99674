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

/** Consents as records of customers. */
@Component
class ConsentRecords implements CustomerRecords {

    private final Consents consents;

    ConsentRecords(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String kind() {
        return "consents";
    }

    @Override
    public List<Long> of(long customerId) {
        return consents.idsOf(customerId);
    }

    @Override
    public void hand(Collection<Long> ids, long from, long to) {
        consents.hand(ids, from, to);
    }

    @Override
    public List<Map<String, @Nullable Object>> contents(long customerId) {
        return consents.of(customerId).stream().map(ConsentRecords::facts).toList();
    }

    private static Map<String, @Nullable Object> facts(Consent consent) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("purpose", consent.purpose());
        facts.put("how", consent.how());
        facts.put("given_at", consent.givenAt());
        facts.put("booking", consent.bookingReference());
        facts.put("recorded_by", consent.recordedBy());
        facts.put("keep_until", consent.keepUntil());
        facts.put("withdrawn_at", consent.withdrawnAt());
        return facts;
    }

    /** That there was a consent is proof for five years, without a word about the person. */
    @Override
    public Set<Subject> erase(long customerId, Actor by) {
        consents.takeOutWords(customerId);
        return Set.of();
    }
}
