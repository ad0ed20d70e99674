package dev.slotquest.booking;

import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.booking.WaitListEvent.Added;
import dev.slotquest.booking.WaitListEvent.Changed;
import dev.slotquest.booking.WaitListEvent.Removed;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.Customers;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts customers on the wait list, changes what is written about them, takes them off. */
@Service
public class KeepWaitList {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final AwaitedSlots slots;
    private final CloseOffer closeOffer;
    private final Customers customers;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    KeepWaitList(
            WaitEntries entries,
            WaitOffers offers,
            AwaitedSlots slots,
            CloseOffer closeOffer,
            Customers customers,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.offers = offers;
        this.slots = slots;
        this.closeOffer = closeOffer;
        this.customers = customers;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Done; this is the entry now. */
        record Done(WaitEntry entry) implements Result {}

        /** Rules stand against it; nothing was written. */
        record Refused(List<Refusal> refusals) implements Result {}

        /** Somebody else has changed the entry since this version was read, or the customer does not wait any more. */
        record ChangedMeanwhile(WaitEntry current) implements Result {}

        /** There is no such entry, or none that this person may know of. */
        record Unknown() implements Result {}
    }

    /** Puts a customer on the list. */
    public Result add(WaitWish wish, User by, Channel channel) {
        List<Refusal> refusals = refusalsOf(wish, by);
        if (!refusals.isEmpty() || !(CustomerCheck.of(wish.customer()) instanceof CustomerCheck.Valid customer)) {
            return new Result.Refused(refusals);
        }
        KnownFree knownFree = slots.knownFree(wish);
        return transaction.execute(() -> {
            long customerId = customers.identify(customer);
            if (waitsAlready(customerId, wish, null)) {
                return new Result.Refused(List.of(Refusal.of(Rule.WAITS_ALREADY)));
            }
            long id = entries.insert(customerId, customer, wish, knownFree, by.id(), time.now());
            WaitEntry entry = entries.byId(id).orElseThrow();
            events.publishEvent(new Added(time.now(), by.toActor(channel), entry));
            return new Result.Done(entry);
        });
    }

    /**
     * Writes something else about a customer who waits. The place in the queue stays.
     *
     * @param version the version that was read; {@code null} to change whatever is there
     */
    public Result edit(long id, WaitWish wish, @Nullable Integer version, User by, Channel channel) {
        List<Refusal> refusals = refusalsOf(wish, by);
        if (!refusals.isEmpty() || !(CustomerCheck.of(wish.customer()) instanceof CustomerCheck.Valid customer)) {
            return new Result.Refused(refusals);
        }
        KnownFree knownFree = slots.knownFree(wish);
        return whileLocked(id, version, by, entry -> {
            long customerId = customers.identify(customer);
            if (waitsAlready(customerId, wish, id)) {
                return new Result.Refused(List.of(Refusal.of(Rule.WAITS_ALREADY)));
            }
            entries.edit(id, customerId, customer, wish, knownFree);
            withdraw(entry, offer -> !wanted(offer, wish), by.toActor(channel));
            WaitEntry edited = entries.byId(id).orElseThrow();
            events.publishEvent(new Changed(time.now(), by.toActor(channel), entry, edited));
            return new Result.Done(edited);
        });
    }

    /** Takes a customer off the list; a seat that was kept goes on to the next. */
    public Result remove(long id, User by, Channel channel) {
        return whileLocked(id, null, by, entry -> {
            withdraw(entry, offer -> true, by.toActor(channel));
            entries.end(id, WaitEntry.State.REMOVED, null, time.now());
            WaitEntry removed = entries.byId(id).orElseThrow();
            events.publishEvent(new Removed(time.now(), by.toActor(channel), removed));
            return new Result.Done(removed);
        });
    }

    private boolean wanted(WaitOffer offer, WaitWish wish) {
        Long consultant = wish.consultantId();
        return (consultant == null || consultant == offer.consultantId())
                && wish.range().includes(offer.startsAt(), time.zone());
    }

    private void withdraw(WaitEntry entry, Predicate<WaitOffer> when, Actor by) {
        offers.openOf(entry.id())
                .filter(when)
                .ifPresent(offer -> closeOffer.close(entry, offer, WaitOffer.State.WITHDRAWN, by));
    }

    private Result whileLocked(long id, @Nullable Integer version, User by, Function<WaitEntry, Result> change) {
        return transaction.execute(() -> {
            Optional<WaitEntry> entry = entries.lock(id).filter(each -> WaitList.maySee(by, each));
            if (entry.isEmpty()) {
                return new Result.Unknown();
            }
            boolean other = version != null && version != entry.get().version();
            return other || !entry.get().open() ? new Result.ChangedMeanwhile(entry.get()) : change.apply(entry.get());
        });
    }

    private boolean waitsAlready(long customerId, WaitWish wish, @Nullable Long but) {
        return entries.lockOpenOf(customerId).stream()
                .filter(entry -> but == null || entry.id() != but)
                .filter(entry -> entry.range().meets(wish.range()))
                .anyMatch(entry -> entry.consultantId() == null
                        || wish.consultantId() == null
                        || entry.consultantId().equals(wish.consultantId()));
    }

    private List<Refusal> refusalsOf(WaitWish wish, User by) {
        List<Refusal> refusals = new ArrayList<>();
        if (!by.may(Permission.BOOK)) {
            refusals.add(Refusal.of(Rule.NOT_ALLOWED));
        }
        if (CustomerCheck.of(wish.customer()) instanceof CustomerCheck.Invalid(var faults)) {
            faults.forEach(fault -> refusals.add(Refusal.of(Rule.valueOf(fault.name()))));
        }
        if (wish.note() != null && wish.note().length() > BookingWish.LONGEST_NOTE) {
            refusals.add(Refusal.of(Rule.NOTE_TOO_LONG));
        }
        if (wish.range().isEmpty()) {
            refusals.add(Refusal.of(Rule.WAIT_NEVER));
        } else if (wish.range().lastDay().isBefore(time.today())) {
            refusals.add(Refusal.of(Rule.WAIT_PAST));
        }
        Long consultant = wish.consultantId();
        if (consultant != null && ruleBooks.current().consultant(consultant).isEmpty()) {
            refusals.add(Refusal.of(Rule.UNKNOWN_CONSULTANT));
        }
        return refusals;
    }
}
