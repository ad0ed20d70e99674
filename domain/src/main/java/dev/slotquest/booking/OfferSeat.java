package dev.slotquest.booking;

import dev.slotquest.booking.KnownFree.SlotKey;
import dev.slotquest.booking.WaitListEvent.SeatOffered;
import dev.slotquest.booking.WaitOpenings.Opening;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.SlotCheck;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps a seat for a customer on the wait list, under the same lock as a booking: of any number of processes that want to
 * offer a seat, or to book it, exactly one succeeds.
 */
@Component
class OfferSeat {

    /** The seat stays kept while it is passed on to the next, and is free soon if nobody is there to do that. */
    private static final Duration PASSING_ON = Duration.ofMinutes(1);

    private final Bookings bookings;
    private final Seats seats;
    private final Availability availability;
    private final WaitEntries entries;
    private final WaitOffers offers;
    private final WaitOpenings openings;
    private final People people;
    private final OfferTime offerTime;
    private final SeatTransaction transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    OfferSeat(
            Bookings bookings,
            Seats seats,
            Availability availability,
            WaitEntries entries,
            WaitOffers offers,
            WaitOpenings openings,
            People people,
            OfferTime offerTime,
            SeatTransaction transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.seats = seats;
        this.availability = availability;
        this.entries = entries;
        this.offers = offers;
        this.openings = openings;
        this.people = people;
        this.offerTime = offerTime;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of trying. */
    enum Verdict {
        /** The seat is kept, and its owner is told. */
        OFFERED,
        /** Not for this customer; maybe for the next. */
        UNFIT,
        /** Somebody keeps it at present; it may be had later. */
        HELD,
        /** There is no such seat any more. */
        GONE
    }

    /** Offers a seat of a slot to who waits for it. */
    Verdict offer(Opening opening, WaitEntry entry, SlotKey slot) {
        return transaction.run(() -> offerLocked(opening, entry, slot)).orElse(Verdict.HELD);
    }

    private Verdict offerLocked(Opening opening, WaitEntry candidate, SlotKey slot) {
        if (!bookings.lockConsultant(slot.consultantId()) || !openings.lock(opening)) {
            return Verdict.GONE;
        }
        Optional<WaitEntry> entry = entries.lock(candidate.id()).filter(each -> waitsFor(each, slot));
        Optional<User> owner =
                entry.flatMap(each -> people.findById(each.ownerId())).filter(user -> user.may(Permission.BOOK));
        if (owner.isEmpty() || offers.offeredSince(candidate.id(), slot, sinceWhen(opening))) {
            return Verdict.UNFIT;
        }
        return offer(opening, entry.orElseThrow(), owner.get(), slot);
    }

    private boolean waitsFor(WaitEntry entry, SlotKey slot) {
        return entry.state() == WaitEntry.State.WAITING
                && entry.fits(slot.consultantId(), slot.startsAt(), time.zone());
    }

    /** A seat that was given back is news even to who has declined the slot before; a longer working day is not. */
    static Instant sinceWhen(Opening opening) {
        return opening.freed() ? opening.freedAt() : Instant.EPOCH;
    }

    private Verdict offer(Opening opening, WaitEntry entry, User owner, SlotKey slot) {
        BookingLook look = new BookingLook(
                seats,
                new BookingLook.Slot(slot.consultantId(), slot.startsAt()),
                entry.customer().id(),
                time.now(),
                SeatHolder.NOBODY,
                null);
        SlotCheck check = availability.check(slot.consultantId(), slot.startsAt(), look);
        List<Obstacle> obstacles = check.obstaclesBut(BookSlot.ofSupervisor(owner));
        if (!obstacles.isEmpty() || check.slot() == null || check.rules() == null) {
            return whyNot(obstacles, check, slot);
        }
        if (look.around().customerHasSlotAt(slot.startsAt())) {
            return Verdict.UNFIT;
        }
        int seat = look.around().freeSeat(SeatHolder.NOBODY, slot.consultantId(), slot.startsAt());
        if (seat > check.seats()) {
            return Verdict.GONE;
        }
        bookings.deleteHolds(look.around().spentHolds(SeatHolder.NOBODY, slot.consultantId(), slot.startsAt()));
        keep(opening, entry, owner, check.rules(), check.slot(), seat, slot);
        return Verdict.OFFERED;
    }

    private static Verdict whyNot(List<Obstacle> obstacles, SlotCheck check, SlotKey slot) {
        if (obstacles.stream().allMatch(obstacle -> obstacle.code() == Obstacle.Code.NOTICE)) {
            return Verdict.UNFIT;
        }
        boolean held = check.whole() != null
                && check.whole().consultants().stream()
                                .filter(offer -> offer.consultantId() == slot.consultantId())
                                .mapToInt(ConsultantOffer::held)
                                .sum()
                        > 0;
        return held && obstacles.stream().allMatch(BookSlot::isFull) ? Verdict.HELD : Verdict.GONE;
    }

    private void keep(
            Opening opening, WaitEntry entry, User owner, RuleBook rules, TimeSpan span, int seat, SlotKey slot) {
        Instant now = time.now();
        Instant end = offerTime.end(rules, slot.startsAt(), owner);
        WaitOffer offer = offers.insert(entry.id(), slot.consultantId(), span, opening.freedAt(), end, now);
        offers.keepSeat(offer, seat, owner.id(), end.plus(PASSING_ON), now);
        entries.become(entry.id(), WaitEntry.State.OFFERED);
        if (opening.freed()) {
            openings.delete(opening);
        }
        WaitEntry offered = entries.byId(entry.id()).orElseThrow();
        events.publishEvent(new SeatOffered(now, Actor.system(), offered, offer));
    }
}
