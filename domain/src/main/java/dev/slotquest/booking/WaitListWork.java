package dev.slotquest.booking;

import dev.slotquest.booking.KnownFree.SlotKey;
import dev.slotquest.booking.OfferSeat.Verdict;
import dev.slotquest.booking.WaitOpenings.Opening;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks who waits, one customer a seat at a time. What there is to do stands in the database, so that any process can go on
 * where another one ended: offers whose time is up go to the next, and seats that were given back to the first.
 */
@Component
class WaitListWork implements ContinuousWork {

    static final String NAME = "wait-list";

    private static final int PORTION = 50;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** How soon another look is worth it at a seat that nobody can be asked about right now. */
    private static final Duration LATER = Duration.ofSeconds(20);

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final WaitOpenings openings;
    private final OfferSeat offerSeat;
    private final CloseOffer closeOffer;
    private final AwaitedSlots slots;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private volatile @Nullable LocalDate seenDay;

    WaitListWork(
            WaitEntries entries,
            WaitOffers offers,
            WaitOpenings openings,
            OfferSeat offerSeat,
            CloseOffer closeOffer,
            AwaitedSlots slots,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time) {
        this.entries = entries;
        this.offers = offers;
        this.openings = openings;
        this.offerSeat = offerSeat;
        this.closeOffer = closeOffer;
        this.slots = slots;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        beginDay();
        List<WaitOffer> over = offers.due(time.now(), PORTION);
        over.forEach(this::expire);
        List<Opening> due = openings.due(time.now(), PORTION);
        due.forEach(this::ask);
        return over.size() == PORTION || due.size() == PORTION;
    }

    /** With each day, entries come to their end, and another day can be booked. */
    private void beginDay() {
        LocalDate today = time.today();
        if (today.equals(seenDay)) {
            return;
        }
        Instant now = time.now();
        LocalDate horizon = today.plusDays((long) ruleBooks.current().number(RuleName.HORIZON_DAYS, now));
        TimeSpan lastDay = new TimeSpan(
                horizon.atStartOfDay(time.zone()).toInstant(),
                horizon.plusDays(1).atStartOfDay(time.zone()).minusSeconds(1).toInstant());
        transaction.run(() -> {
            entries.endPast(today, now);
            openings.addIfAwaited(null, lastDay, false, now, now, time.zone());
        });
        seenDay = today;
    }

    private void expire(WaitOffer offer) {
        transaction.run(() -> entries.lock(offer.entryId())
                .ifPresent(entry -> offers.openOf(entry.id())
                        .filter(open -> open.id() == offer.id())
                        .ifPresent(open -> closeOffer.close(entry, open, WaitOffer.State.EXPIRED, Actor.system()))));
    }

    private void ask(Opening opening) {
        if (opening.window().end().isBefore(time.now()) || !someoneMayComeLater(opening)) {
            transaction.run(() -> openings.delete(opening));
        } else {
            transaction.run(() -> openings.lookAgainAt(opening, time.now().plus(LATER)));
        }
    }

    /** Asks, in order; whether it is worth asking again later on. */
    private boolean someoneMayComeLater(Opening opening) {
        boolean later = false;
        List<WaitEntry> waiting = slots.entriesFor(opening);
        AwaitedSlots.Look look = slots.look(opening, waiting);
        for (WaitEntry entry : waiting) {
            List<SlotKey> fitting = look.fitting(entry);
            if (fitting.isEmpty()) {
                continue;
            }
            if (entry.state() == WaitEntry.State.OFFERED) {
                later = true;
                continue;
            }
            Verdict verdict = offerFirst(opening, entry, fitting);
            if (opening.freed() && (verdict == Verdict.OFFERED || verdict == Verdict.GONE)) {
                return false;
            }
            later |= verdict == Verdict.OFFERED || verdict == Verdict.HELD;
        }
        return later;
    }

    private Verdict offerFirst(Opening opening, WaitEntry entry, List<SlotKey> fitting) {
        Verdict last = Verdict.UNFIT;
        for (SlotKey slot : fitting) {
            last = offerSeat.offer(opening, entry, slot);
            if (last == Verdict.OFFERED) {
                return last;
            }
        }
        return last;
    }
}
