package dev.slotquest.booking;

import dev.slotquest.booking.KnownFree.SlotKey;
import dev.slotquest.booking.WaitOpenings.Opening;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which slots are what somebody waits for. */
@Component
class AwaitedSlots {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final Availability availability;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    AwaitedSlots(
            WaitEntries entries, WaitOffers offers, Availability availability, RuleBooks ruleBooks, BusinessTime time) {
        this.entries = entries;
        this.offers = offers;
        this.availability = availability;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** Who waits for something like it, who came first is first. */
    List<WaitEntry> entriesFor(Opening opening) {
        return entries.openWithin(
                day(opening.window().start()), day(opening.window().end()), opening.consultantId());
    }

    /** Slots that may be had, and for whom each is news. */
    final class Look {

        private final Opening opening;
        private final List<SlotKey> slots;

        private Look(Opening opening, List<SlotKey> slots) {
            this.opening = opening;
            this.slots = slots;
        }

        /** Those that somebody waits for and was not asked about, the soonest first. */
        List<SlotKey> fitting(WaitEntry entry) {
            Instant since = OfferSeat.sinceWhen(opening);
            List<SlotKey> wanted = slots.stream()
                    .filter(slot -> entry.fits(slot.consultantId(), slot.startsAt(), time.zone()))
                    .filter(slot -> !offers.offeredSince(entry.id(), slot, since))
                    .toList();
            if (wanted.isEmpty() || opening.freed()) {
                return wanted;
            }
            KnownFree known = entries.knownFreeOf(entry.id());
            return wanted.stream().filter(slot -> !known.has(slot)).toList();
        }
    }

    Look look(Opening opening, List<WaitEntry> waiting) {
        Long consultant = opening.consultantId();
        return new Look(
                opening,
                opening.freed() && consultant != null
                        ? List.of(new SlotKey(consultant, opening.window().start()))
                        : free(opening, waiting));
    }

    private List<SlotKey> free(Opening opening, List<WaitEntry> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        LocalDate first = waiting.stream()
                .map(entry -> entry.range().firstDay())
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .orElseThrow();
        LocalDate last = waiting.stream()
                .map(entry -> entry.range().lastDay())
                .reduce((one, other) -> one.isBefore(other) ? other : one)
                .orElseThrow();
        return slots(
                        later(first, day(opening.window().start())),
                        earlier(last, day(opening.window().end())),
                        opening.consultantId(),
                        offer -> offer.free() > 0)
                .filter(slot -> !slot.startsAt().isBefore(opening.window().start()))
                .toList();
    }

    /** What could be had anyway: slots with a seat that is not booked, even if it is held at present. */
    KnownFree knownFree(WaitWish wish) {
        return KnownFree.of(slots(
                        wish.range().firstDay(),
                        wish.range().lastDay(),
                        wish.consultantId(),
                        offer -> offer.capacity() > offer.booked())
                .filter(slot -> wish.range().includes(slot.startsAt(), time.zone()))
                .toList());
    }

    private Stream<SlotKey> slots(
            LocalDate first, LocalDate last, @Nullable Long consultantId, Predicate<ConsultantOffer> wanted) {
        LocalDate today = time.today();
        LocalDate from = later(first, today);
        LocalDate horizon = today.plusDays((long) ruleBooks.current().number(RuleName.HORIZON_DAYS, time.now()));
        LocalDate to = earlier(earlier(last, horizon), from.plusDays(Availability.MOST_DAYS - 1L));
        return to.isBefore(from)
                ? Stream.empty()
                : availability.days(from, to, consultantId).stream()
                        .flatMap(board -> board.slots().stream())
                        .flatMap(slot -> slot.consultants().stream()
                                .filter(wanted)
                                .map(offer -> new SlotKey(offer.consultantId(), slot.startsAt())));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, time.zone());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
