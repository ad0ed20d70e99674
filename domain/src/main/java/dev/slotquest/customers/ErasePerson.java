package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.Erased;
import dev.slotquest.customers.Tombstones.Tombstone;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Erases a person in one transaction, wherever they are kept: what is left are counts. Coming appointments are called off
 * first. Whoever is erased and booked again is somebody new. After a restore from an older backup the next start erases
 * again whoever was erased since.
 */
@Service
public class ErasePerson {

    private static final Logger log = LoggerFactory.getLogger(ErasePerson.class);

    private final CustomerTable customers;
    private final Merges merges;
    private final Numbers numbers;
    private final Tombstones tombstones;
    private final TombstoneFile file;
    private final TextTraces traces;
    private final ObjectProvider<CustomerRecords> records;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ErasePerson(
            CustomerTable customers,
            Merges merges,
            Numbers numbers,
            Tombstones tombstones,
            TombstoneFile file,
            TextTraces traces,
            ObjectProvider<CustomerRecords> records,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.merges = merges;
        this.numbers = numbers;
        this.tombstones = tombstones;
        this.file = file;
        this.traces = traces;
        this.records = records;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Nothing but counts is left, from now on or since earlier. */
        record Done() implements Result {}

        /** There is no such customer, or it is another one by now. */
        record Unknown() implements Result {}
    }

    /** Erases whoever is behind a customer, with everybody who was merged into them. */
    public Result erase(long customerId, Actor by) {
        Optional<Customer> known = customers.byId(customerId);
        if (known.isEmpty() || known.get().mergedInto() != null) {
            return new Result.Unknown();
        }
        List<Tombstone> written = transaction.execute(() -> erased(customerId, by));
        log.info("A customer was erased; {} identities", written.size());
        return new Result.Done();
    }

    private List<Tombstone> erased(long customerId, Actor by) {
        List<Customer> persons = lockedPersons(customerId);
        Customer person = persons.getLast();
        if (person.erasedAt() != null || person.mergedInto() != null) {
            return List.of();
        }
        Instant now = time.now();
        PersonalWords words = PersonalWords.of(names(persons));
        List<Tombstone> stones = new ArrayList<>();
        Set<Subject> about = new HashSet<>();
        for (Customer one : persons) {
            records.forEach(kind -> about.addAll(kind.erase(one.id(), by)));
            stones.add(bury(one, now));
            about.add(CustomerEvent.subjectOf(one.id()));
        }
        persons.forEach(one -> merges.forget(one.id()));
        words.unmistakable().forEach(numbers::remove);
        traces.takeOut(words);
        events.publishEvent(new Erased(now, by, customerId, Set.copyOf(about), words));
        // Before the commit: rather a tombstone too many than a person who comes back with a backup.
        file.add(stones);
        return stones;
    }

    private Tombstone bury(Customer customer, Instant now) {
        Tombstone stone = new Tombstone(tombstones.hash(customers.identityKey(customer.id())), now);
        customers.erase(customer.id(), now);
        tombstones.put(stone, customer.id());
        return stone;
    }

    /** Those who were merged come first, as they do when somebody is booked. */
    private List<Customer> lockedPersons(long customerId) {
        List<Customer> persons = new ArrayList<>();
        customers.mergedInto(customerId).forEach(one -> customers.lock(one.id()).ifPresent(persons::add));
        persons.removeIf(one -> one.mergedInto() == null || one.mergedInto() != customerId);
        persons.add(customers.lock(customerId).orElseThrow());
        return persons;
    }

    private Set<CustomerDetails> names(List<Customer> persons) {
        Set<CustomerDetails> names = new LinkedHashSet<>();
        for (Customer person : persons) {
            names.add(new CustomerDetails(person.firstName(), person.lastName(), person.phone(), person.email()));
            records.forEach(kind -> names.addAll(kind.namesIn(person.id())));
        }
        return names;
    }

    /** Somebody may have put an older backup in place while the product was not running. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        int again = repeat();
        if (again > 0) {
            log.warn("Erased {} customers again who had come back with an older backup", again);
        }
    }

    /** Erases again whoever was erased and is there all the same; how many those were. */
    public int repeat() {
        Set<Tombstone> known = new HashSet<>(tombstones.all());
        List<Tombstone> missing =
                file.read().stream().filter(stone -> !known.contains(stone)).toList();
        return missing.isEmpty() ? 0 : repeat(missing);
    }

    private int repeat(List<Tombstone> missing) {
        Map<String, Instant> latest =
                missing.stream().collect(Collectors.toMap(Tombstone::keyHash, Tombstone::erasedAt, ErasePerson::later));
        Instant last = latest.values().stream().reduce(ErasePerson::later).orElseThrow();
        int again = 0;
        for (CustomerTable.Known customer : customers.knownBefore(last)) {
            Instant erasedAt = latest.get(tombstones.hash(customer.identityKey()));
            Optional<Customer> back = customers.byId(customer.id());
            if (erasedAt != null && back.isPresent() && !back.get().createdAt().isAfter(erasedAt)) {
                Long into = back.get().mergedInto();
                again += erase(into == null ? customer.id() : into, Actor.system()) instanceof Result.Done ? 1 : 0;
            }
        }
        transaction.run(() -> missing.forEach(stone -> tombstones.put(stone, null)));
        return again;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
