package dev.slotquest.outcomes;

import dev.slotquest.customers.CustomerRecords;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What followed from appointments that customers missed, as records of them. It hangs on the bookings: it goes along with
 * those, and what is open of it ends when they are anonymised.
 */
@Component
class OutcomeRecords implements CustomerRecords {

    private final CallBackTable callBacks;
    private final NoShowTable alerts;

    OutcomeRecords(CallBackTable callBacks, NoShowTable alerts) {
        this.callBacks = callBacks;
        this.alerts = alerts;
    }

    @Override
    public String kind() {
        return "missed";
    }

    @Override
    public List<Long> of(long customerId) {
        return alerts.idsOfCustomer(customerId);
    }

    @Override
    public void hand(Collection<Long> ids, long from, long to) {}

    @Override
    public List<Map<String, @Nullable Object>> contents(long customerId) {
        return alerts.ofCustomer(customerId).stream().map(this::facts).toList();
    }

    private Map<String, @Nullable Object> facts(NoShowAlert alert) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("booking", alert.booking().reference());
        facts.put("raised_at", alert.raisedAt());
        facts.put("resolution", alert.resolution());
        facts.put("resolved_at", alert.resolvedAt());
        facts.put(
                "call",
                callBacks
                        .ofBooking(alert.booking().id())
                        .map(OutcomeRecords::facts)
                        .orElse(null));
        return facts;
    }

    private static Map<String, @Nullable Object> facts(CallBack callBack) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("state", callBack.state());
        facts.put("assigned_to", callBack.assignee());
        facts.put("unanswered", callBack.attempts());
        facts.put("created_at", callBack.createdAt());
        facts.put("closed_at", callBack.closedAt());
        return facts;
    }

    /** Nothing in them tells who it was. */
    @Override
    public Set<Subject> erase(long customerId, Actor by) {
        return Set.of();
    }
}
