package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.Exported;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out everything that is kept about one person. */
@Service
public class ExportPerson {

    private final CustomerTable customers;
    private final DoNotCall doNotCall;
    private final Reliability reliability;
    private final ObjectProvider<CustomerRecords> records;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ExportPerson(
            CustomerTable customers,
            DoNotCall doNotCall,
            Reliability reliability,
            ObjectProvider<CustomerRecords> records,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.doNotCall = doNotCall;
        this.reliability = reliability;
        this.records = records;
        this.time = time;
        this.events = events;
    }

    /** Everything, by what it is; nothing when there is no such customer. That it was handed out is kept. */
    @Transactional
    public Optional<Map<String, @Nullable Object>> export(long customerId, Actor by) {
        return customers.byId(customerId).filter(Customer::present).map(customer -> {
            events.publishEvent(new Exported(time.now(), by, customerId));
            Map<String, @Nullable Object> everything = new LinkedHashMap<>();
            everything.put("exported_at", time.now());
            everything.put("customer", facts(customer));
            everything.put(
                    "merged",
                    customers.mergedInto(customerId).stream().map(this::facts).toList());
            everything.put("reliability", facts(reliability.of(customerId)));
            records.orderedStream().forEach(kind -> everything.put(kind.kind(), kind.contents(customerId)));
            return everything;
        });
    }

    private Map<String, @Nullable Object> facts(Customer customer) {
        Customer.Marked marked = customer.doNotCall();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", customer.id());
        facts.put("first_name", customer.firstName());
        facts.put("last_name", customer.lastName());
        facts.put("phone", customer.phone());
        facts.put("email", customer.email());
        facts.put("created_at", customer.createdAt());
        facts.put("do_not_call_since", marked == null ? null : marked.since());
        facts.put("do_not_call_reason", marked == null ? null : marked.reason());
        facts.put("number_blocked", doNotCall.isBlocked(customer));
        return facts;
    }

    private static Map<String, @Nullable Object> facts(ReliabilityReading reading) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("band", reading.band());
        facts.put("chance_of_no_show", reading.chance());
        facts.put("base_rate", reading.baseRate());
        facts.put("sample", reading.sample());
        facts.put("counts", reading.counts());
        facts.put(
                "reasons",
                reading.reasons().stream().map(ReliabilityReading.Reason::code).toList());
        facts.put("reliability_score", reading.legacyScore());
        facts.put("risk_level", reading.legacyRiskLevel());
        return facts;
    }
}
