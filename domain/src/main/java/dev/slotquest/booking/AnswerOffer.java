package dev.slotquest.booking;

import dev.slotquest.booking.BookSlot.KeptSeat;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.WaitListEvent.OfferClosed;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Says yes or no to a seat that is kept for a customer on the wait list. Yes books it under the same rules as any other
 * booking; saying it twice, or on two channels at once, gives one booking.
 */
@Service
public class AnswerOffer {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final Bookings bookings;
    private final BookSlot bookSlot;
    private final CloseOffer closeOffer;
    private final Availability availability;
    private final CustomerFit customerFit;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AnswerOffer(
            WaitEntries entries,
            WaitOffers offers,
            Bookings bookings,
            BookSlot bookSlot,
            CloseOffer closeOffer,
            Availability availability,
            CustomerFit customerFit,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.offers = offers;
        this.bookings = bookings;
        this.bookSlot = bookSlot;
        this.closeOffer = closeOffer;
        this.availability = availability;
        this.customerFit = customerFit;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * The customer has the seat.
         *
         * @param replayed whether somebody had said yes before
         */
        record Booked(Booking booking, boolean replayed) implements Result {}

        /** It can be booked once these warnings are overruled; the seat stays kept. */
        record NeedsConfirmation(Set<Warning> warnings) implements Result {}

        /** Rules stand against it; the seat stays kept. */
        record Refused(List<Refusal> refusals) implements Result {}

        /** The seat goes on to the next; the customer waits still. */
        record Declined(WaitEntry entry) implements Result {}

        /** No seat is kept for the customer any more; these could be had. */
        record Over(WaitEntry entry, List<Suggestion> alternatives) implements Result {}

        /** There is no such entry, or none that this person may know of. */
        record Unknown() implements Result {}
    }

    /**
     * Books the seat that is kept.
     *
     * @param offerId the offer that was seen; {@code null} for the one there is
     * @param confirmed warnings that were seen and overruled
     */
    public Result accept(long entryId, @Nullable Long offerId, Set<Warning> confirmed, User by, Channel channel) {
        Optional<WaitEntry> known = entries.byId(entryId).filter(entry -> WaitList.maySee(by, entry));
        if (known.isEmpty()) {
            return new Result.Unknown();
        }
        WaitEntry entry = known.get();
        Optional<WaitOffer> open = openOffer(entry, offerId);
        return open.isEmpty() ? over(entry, offerId) : accept(entry, open.get(), confirmed, by, channel);
    }

    private Result accept(WaitEntry entry, WaitOffer offer, Set<Warning> confirmed, User by, Channel channel) {
        BookingWish wish = entry.toBooking(offer).withConfirmed(confirmed);
        Actor actor = by.toActor(channel);
        return switch (bookSlot.bookKept(wish, new Kept(entry.id(), offer.id(), actor), by, channel)) {
            case BookSlot.Result.Done(var booking, var replayed) -> new Result.Booked(booking, replayed);
            case BookSlot.Result.NeedsConfirmation(var warnings) -> new Result.NeedsConfirmation(warnings);
            case BookSlot.Result.Refused(var refusals) -> new Result.Refused(refusals);
            case BookSlot.Result.Taken _ -> over(entries.byId(entry.id()).orElseThrow(), offer.id());
        };
    }

    /** Passes the seat on to the next who waits. */
    public Result decline(long entryId, @Nullable Long offerId, User by, Channel channel) {
        return transaction.execute(() -> {
            Optional<WaitEntry> entry = entries.lock(entryId).filter(each -> WaitList.maySee(by, each));
            if (entry.isEmpty()) {
                return new Result.Unknown();
            }
            return openOffer(entry.get(), offerId)
                    .<Result>map(offer -> new Result.Declined(
                            closeOffer.close(entry.get(), offer, WaitOffer.State.DECLINED, by.toActor(channel))))
                    .orElseGet(() -> over(entry.get(), offerId));
        });
    }

    private Optional<WaitOffer> openOffer(WaitEntry entry, @Nullable Long offerId) {
        return offers.openOf(entry.id())
                .filter(offer -> offer.openAt(time.now()))
                .filter(offer -> offerId == null || offer.id() == offerId);
    }

    private Result over(WaitEntry entry, @Nullable Long offerId) {
        Optional<Booking> booked = offers.acceptedOf(entry.id())
                .filter(offer -> offerId == null || offer.id() == offerId)
                .flatMap(offer -> Optional.ofNullable(entry.bookingId()).flatMap(bookings::byId));
        return booked.<Result>map(booking -> new Result.Booked(booking, true))
                .orElseGet(() -> new Result.Over(entry, alternatives(entry)));
    }

    /** What else a customer who waits could have. */
    public List<Suggestion> alternatives(long entryId, User by) {
        return entries.byId(entryId)
                .filter(entry -> WaitList.maySee(by, entry))
                .map(this::alternatives)
                .orElseGet(List::of);
    }

    private List<Suggestion> alternatives(WaitEntry entry) {
        if (!entry.open()) {
            return List.of();
        }
        WaitRange range = entry.range();
        ZoneId zone = time.zone();
        var wish = new SlotWish(
                range.firstDay().atStartOfDay(zone).toInstant(),
                range.lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                entry.consultantId(),
                range.earliest(),
                range.latest());
        return availability.nextBest(
                wish.fitting(customerFit.of(entry.customer().id())), BookSlot.ALTERNATIVES);
    }

    /** The seat of one offer: kept as long as the offer is open, which the lock of the entry's row tells for sure. */
    private final class Kept implements KeptSeat {

        private final long entryId;
        private final long offerId;
        private final Actor by;

        Kept(long entryId, long offerId, Actor by) {
            this.entryId = entryId;
            this.offerId = offerId;
            this.by = by;
        }

        @Override
        public long offer() {
            return offerId;
        }

        @Override
        public boolean isKept() {
            return entries.lock(entryId).isPresent()
                    && offers.byId(offerId)
                            .filter(offer -> offer.openAt(time.now()))
                            .isPresent();
        }

        @Override
        public void booked(Booking booking) {
            Instant now = time.now();
            WaitOffer accepted = offers.close(offers.byId(offerId).orElseThrow(), WaitOffer.State.ACCEPTED, now);
            entries.end(entryId, WaitEntry.State.BOOKED, booking.id(), now);
            WaitEntry ended = entries.byId(entryId).orElseThrow();
            events.publishEvent(new OfferClosed(now, by, ended, accepted));
        }
    }
}
