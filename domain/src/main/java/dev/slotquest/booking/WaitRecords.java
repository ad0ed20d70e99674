package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.WaitListEvent.Removed;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.customers.CustomerRecords;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Waiting as records of customers. */
@Component
class WaitRecords implements CustomerRecords {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final CloseOffer closeOffer;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    WaitRecords(
            WaitEntries entries,
            WaitOffers offers,
            CloseOffer closeOffer,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.offers = offers;
        this.closeOffer = closeOffer;
        this.time = time;
        this.events = events;
    }

    @Override
    public String kind() {
        return "waiting";
    }

    @Override
    public List<Long> of(long customerId) {
        return entries.ofCustomer(customerId).stream().map(WaitEntry::id).toList();
    }

    @Override
    public void hand(Collection<Long> ids, long from, long to) {
        entries.hand(ids, from, to);
    }

    @Override
    public List<Long> speakingOf(Customer merged, long customerId, Instant since) {
        return entries.ofCustomer(customerId).stream()
                .filter(entry -> !entry.createdAt().isBefore(since) && names(merged, entry.customer()))
                .map(WaitEntry::id)
                .toList();
    }

    /** By the number, or where there is none by the name, as customers are known. */
    private static boolean names(Customer merged, BookedCustomer waiting) {
        String phone = merged.phone();
        return phone == null
                ? waiting.phone() == null
                        && merged.lastName().equalsIgnoreCase(waiting.lastName())
                        && merged.firstName().equalsIgnoreCase(waiting.firstName())
                : phone.equals(waiting.phone());
    }

    @Override
    public Set<CustomerDetails> namesIn(long customerId) {
        return entries.ofCustomer(customerId).stream()
                .map(WaitEntry::customer)
                .map(one -> new CustomerDetails(one.firstName(), one.lastName(), one.phone(), one.email()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Map<String, @Nullable Object>> contents(long customerId) {
        return entries.ofCustomer(customerId).stream().map(WaitRecords::facts).toList();
    }

    private static Map<String, @Nullable Object> facts(WaitEntry entry) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("first_name", entry.customer().firstName());
        facts.put("last_name", entry.customer().lastName());
        facts.put("phone", entry.customer().phone());
        facts.put("email", entry.customer().email());
        facts.put("first_day", entry.range().firstDay());
        facts.put("last_day", entry.range().lastDay());
        facts.put("earliest", entry.range().earliest());
        facts.put("latest", entry.range().latest());
        facts.put("note", entry.note());
        facts.put("potential", entry.potential());
        facts.put("state", entry.state());
        facts.put("created_at", entry.createdAt());
        facts.put("closed_at", entry.closedAt());
        return facts;
    }

    /** Whoever is erased does not wait any more; that somebody waited stays. */
    @Override
    public Set<Subject> erase(long customerId, Actor by) {
        Set<Subject> about = new HashSet<>();
        for (WaitEntry known : entries.ofCustomer(customerId)) {
            WaitEntry entry = entries.lock(known.id()).orElseThrow();
            entries.anonymise(entry.id());
            if (entry.open()) {
                takeOff(entry, by);
            }
            about.add(new Removed(time.now(), by, entry).subject());
        }
        return about;
    }

    private void takeOff(WaitEntry entry, Actor by) {
        offers.openOf(entry.id()).ifPresent(offer -> closeOffer.close(entry, offer, WaitOffer.State.WITHDRAWN, by));
        entries.end(entry.id(), WaitEntry.State.REMOVED, null, time.now());
        events.publishEvent(new Removed(time.now(), by, entries.byId(entry.id()).orElseThrow()));
    }
}
