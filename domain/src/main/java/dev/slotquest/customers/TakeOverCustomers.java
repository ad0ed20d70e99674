package dev.slotquest.customers;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes customers over who are known elsewhere, hundreds at a time, in the caller's transaction. Who is known here already
 * stays as they are; who was merged into another customer is that one.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class TakeOverCustomers {

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    TakeOverCustomers(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The keys of customers, new or known. */
    public Map<CustomerCheck.Valid, Long> identify(Collection<CustomerCheck.Valid> customers) {
        Map<String, CustomerCheck.Valid> byKey = new TreeMap<>();
        customers.forEach(customer -> byKey.putIfAbsent(customer.identityKey(), customer));
        Map<CustomerCheck.Valid, Long> ids = new HashMap<>();
        if (byKey.isEmpty()) {
            return ids;
        }
        Map<String, Long> known = keysOf(byKey.keySet());
        Map<String, CustomerCheck.Valid> unknown = new TreeMap<>(byKey);
        unknown.keySet().removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            insert(unknown);
            known.putAll(keysOf(unknown.keySet()));
        }
        customers.forEach(customer -> ids.put(customer, Objects.requireNonNull(known.get(customer.identityKey()))));
        return ids;
    }

    /** Which of these customers are known here. */
    public Set<CustomerCheck.Valid> known(Collection<CustomerCheck.Valid> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        Map<String, Long> keys = keysOf(new HashSet<>(
                customers.stream().map(CustomerCheck.Valid::identityKey).toList()));
        Set<CustomerCheck.Valid> known = new HashSet<>(customers);
        known.removeIf(customer -> !keys.containsKey(customer.identityKey()));
        return known;
    }

    /** Keeps that somebody must not be called, since when and why. */
    public void mustNotBeCalled(long customerId, Instant since, Customer.Reason reason, Actor by) {
        jdbc.update("""
                update customer set do_not_call_since = ?, do_not_call_reason = ?, do_not_call_by = ?
                 where id = ? and do_not_call_since is null""", since, reason.name(), by.userId(), customerId);
    }

    private void insert(Map<String, CustomerCheck.Valid> customers) {
        String rows = String.join(", ", Collections.nCopies(customers.size(), "(?, ?, ?, ?, ?, ?)"));
        List<@Nullable Object> values = new ArrayList<>();
        Instant now = time.now();
        customers.forEach((key, customer) -> {
            values.add(key);
            values.add(customer.firstName());
            values.add(customer.lastName());
            values.add(customer.phone());
            values.add(customer.email());
            values.add(now);
        });
        jdbc.update(
                "insert into customer (identity_key, first_name, last_name, phone, email, created_at) values " + rows
                        + " on duplicate key update id = id",
                values.toArray());
    }

    private Map<String, Long> keysOf(Collection<String> keys) {
        Map<String, Long> ids = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        jdbc.query(
                "select identity_key, coalesce(merged_into, id) as id from customer where identity_key in (" + marks
                        + ")",
                row -> {
                    ids.put(Objects.requireNonNull(row.getString("identity_key")), row.getLong("id"));
                },
                keys.toArray());
        return ids;
    }
}
