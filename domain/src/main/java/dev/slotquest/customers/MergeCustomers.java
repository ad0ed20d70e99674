package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.MergeUndone;
import dev.slotquest.customers.CustomerEvent.Merged;
import dev.slotquest.customers.Merges.Merge;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Makes two customers one, and takes that back exactly. Everything that belongs to the one who goes is given to the one who
 * stays, and what was given is kept; the key by which the one was recognised finds the other from then on. Whoever is booked
 * meanwhile is locked by that key, so a booking comes before the merge and moves along, or after it and finds who stays.
 */
@Service
public class MergeCustomers {

    /** The kind whose ids are those of appearances, too. */
    private static final String BOOKINGS = "bookings";

    private final CustomerTable customers;
    private final Merges merges;
    private final Appearances appearances;
    private final ObjectProvider<CustomerRecords> records;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    MergeCustomers(
            CustomerTable customers,
            Merges merges,
            Appearances appearances,
            ObjectProvider<CustomerRecords> records,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.merges = merges;
        this.appearances = appearances;
        this.records = records;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Which values the customer who stays takes from the one who goes, although there are own ones. */
    public enum Take {
        NAME,
        PHONE,
        EMAIL
    }

    /**
     * What a merge would do.
     *
     * @param source who goes
     * @param target who stays
     * @param result how the one who stays would be called
     * @param moves how many records of which kind would move
     */
    public record Preview(Customer source, Customer target, Customer result, Map<String, Integer> moves) {}

    /** What came of it. */
    public sealed interface Result {

        /** It is done; the id is needed to take it back. */
        record Done(long mergeId, Customer customer) implements Result {}

        /** Merged into another customer or erased, or both are the same. */
        record Refused() implements Result {}

        /** There is no such customer or merge. */
        record Unknown() implements Result {}
    }

    /**
     * A merge that was made.
     *
     * @param undoable whether it can be taken back as things are now
     */
    public record Made(long id, Customer source, Instant mergedAt, String mergedBy, boolean undoable) {}

    /** What a merge would do; nothing when it cannot be. */
    public Optional<Preview> preview(long source, long target, Set<Take> taken) {
        return transaction.execute(() -> customers
                .byId(source)
                .filter(Customer::present)
                .flatMap(goes -> customers
                        .byId(target)
                        .filter(stays -> stays.present() && source != target)
                        .map(stays -> new Preview(goes, stays, result(goes, stays, taken), counts(idsOf(source))))));
    }

    /** Gives everything of the source to the target. */
    public Result merge(long source, long target, Set<Take> taken, Actor by) {
        return transaction.execute(() -> {
            Optional<Customer> goes = customers.lock(source);
            Optional<Customer> stays = customers.lock(target);
            if (goes.isEmpty() || stays.isEmpty()) {
                return new Result.Unknown();
            }
            return source == target || !goes.get().present() || !stays.get().present()
                    ? new Result.Refused()
                    : merged(goes.get(), stays.get(), taken, by);
        });
    }

    private Result merged(Customer source, Customer target, Set<Take> taken, Actor by) {
        Instant now = time.now();
        Map<String, List<Long>> moved = idsOf(source.id());
        records.forEach(kind -> kind.hand(moved.getOrDefault(kind.kind(), List.of()), source.id(), target.id()));
        List<Long> earlier =
                customers.mergedInto(source.id()).stream().map(Customer::id).toList();
        customers.mergeAllOf(source.id(), target.id());
        customers.mergeInto(source.id(), target.id());
        customers.describe(result(source, target, taken));
        sumUp(source.id(), target.id(), now);
        long id = merges.add(source, target, now, by.name());
        moved.forEach((kind, ids) -> merges.keep(id, kind, ids));
        merges.keep(id, Merges.CUSTOMERS, earlier);
        events.publishEvent(new Merged(now, by, target.id(), source.id(), counts(moved)));
        return new Result.Done(id, customers.byId(target.id()).orElseThrow());
    }

    /** Takes a merge back: what moved then goes back, and what was booked since by the old number or name with it. */
    public Result undo(long mergeId, Actor by) {
        return transaction.execute(() -> {
            Optional<Merge> merge = merges.byId(mergeId);
            if (merge.isEmpty()) {
                return new Result.Unknown();
            }
            Customer source = customers.lock(merge.get().sourceId()).orElseThrow();
            Customer target = customers.lock(merge.get().target().id()).orElseThrow();
            Merge now = merges.byId(mergeId).orElseThrow();
            return isUndoable(now, source, target) ? undone(now, source, target, by) : new Result.Refused();
        });
    }

    private static boolean isUndoable(Merge merge, Customer source, Customer target) {
        Long into = source.mergedInto();
        return !merge.undone() && target.present() && into != null && into == target.id();
    }

    private Result undone(Merge merge, Customer source, Customer target, Actor by) {
        Instant now = time.now();
        Map<String, List<Long>> moved = new LinkedHashMap<>();
        records.forEach(kind -> {
            List<Long> back = Stream.concat(
                            merges.kept(merge.id(), kind.kind()).stream(),
                            kind.speakingOf(source, target.id(), merge.mergedAt()).stream())
                    .distinct()
                    .toList();
            kind.hand(back, target.id(), source.id());
            moved.put(kind.kind(), back);
        });
        appearances.hand(moved.getOrDefault(BOOKINGS, List.of()), target.id(), source.id());
        customers.mergeInto(source.id(), null);
        merges.kept(merge.id(), Merges.CUSTOMERS).forEach(id -> customers.mergeInto(id, source.id()));
        customers.describe(asBefore(merge, source, target));
        sumUp(source.id(), target.id(), now);
        merges.undone(merge.id(), now, by.name());
        events.publishEvent(new MergeUndone(now, by, target.id(), source.id(), counts(moved)));
        return new Result.Done(merge.id(), customers.byId(source.id()).orElseThrow());
    }

    /** The merges into a customer that stand, the latest first. */
    public List<Made> of(long customerId) {
        List<Made> made = new ArrayList<>();
        Customer target = customers.byId(customerId).orElse(null);
        if (target != null) {
            merges.into(customerId)
                    .forEach(merge -> customers
                            .byId(merge.sourceId())
                            .ifPresent(source -> made.add(new Made(
                                    merge.id(),
                                    source,
                                    merge.mergedAt(),
                                    merge.mergedBy(),
                                    isUndoable(merge, source, target)))));
        }
        return made;
    }

    private Map<String, List<Long>> idsOf(long customerId) {
        Map<String, List<Long>> ids = new LinkedHashMap<>();
        records.orderedStream().forEach(kind -> ids.put(kind.kind(), kind.of(customerId)));
        return ids;
    }

    private static Map<String, Integer> counts(Map<String, List<Long>> ids) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ids.forEach((kind, some) -> counts.put(kind, some.size()));
        return counts;
    }

    private void sumUp(long source, long target, Instant now) {
        appearances.sumUp(source, now);
        appearances.sumUp(target, now);
    }

    private static Customer result(Customer source, Customer target, Set<Take> taken) {
        Customer named = taken.contains(Take.NAME) ? source : target;
        return new Customer(
                target.id(),
                named.firstName(),
                named.lastName(),
                choose(source.phone(), target.phone(), taken.contains(Take.PHONE)),
                choose(source.email(), target.email(), taken.contains(Take.EMAIL)),
                target.createdAt(),
                null,
                null,
                target.doNotCall() == null ? source.doNotCall() : target.doNotCall());
    }

    private static @Nullable String choose(@Nullable String source, @Nullable String target, boolean taken) {
        return target == null || (taken && source != null) ? source : target;
    }

    /** What the target has been given since by others stays. */
    private static Customer asBefore(Merge merge, Customer source, Customer target) {
        Customer was = merge.target();
        boolean emailIsNew = target.email() != null
                && !target.email().equals(source.email())
                && !target.email().equals(was.email());
        boolean markIsNew = target.doNotCall() != null && !target.doNotCall().equals(source.doNotCall());
        boolean markIsGone = target.doNotCall() == null;
        return new Customer(
                target.id(),
                was.firstName(),
                was.lastName(),
                was.phone(),
                emailIsNew ? target.email() : was.email(),
                target.createdAt(),
                null,
                null,
                markIsNew || markIsGone ? target.doNotCall() : was.doNotCall());
    }
}
