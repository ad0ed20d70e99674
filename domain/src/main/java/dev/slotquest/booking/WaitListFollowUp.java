package dev.slotquest.booking;

import dev.slotquest.booking.WaitEntry.State;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Ends the waiting of a customer who was booked some other way, and lets one whose booking was taken back wait again.
 */
@Component
class WaitListFollowUp implements BookingFollowUp {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final CloseOffer closeOffer;
    private final BusinessTime time;

    WaitListFollowUp(WaitEntries entries, WaitOffers offers, CloseOffer closeOffer, BusinessTime time) {
        this.entries = entries;
        this.offers = offers;
        this.closeOffer = closeOffer;
        this.time = time;
    }

    @Override
    public String name() {
        return "wait-list";
    }

    @Override
    public void follow(Booking booking) {
        if (booking.stands()) {
            entries.lockOpenOf(booking.customer().id()).stream()
                    .filter(entry -> isWhatWasAwaited(booking, entry))
                    .forEach(entry -> end(entry, booking));
        } else if (booking.cancelReason() == CancelReason.UNDONE) {
            entries.lockEndedBy(booking.id()).forEach(this::waitAgain);
        }
    }

    /** An appointment that the customer had before is not what ended the waiting. */
    private boolean isWhatWasAwaited(Booking booking, WaitEntry entry) {
        return !booking.createdAt().isBefore(entry.createdAt())
                && entry.fits(booking.consultantId(), booking.startsAt(), time.zone());
    }

    private void end(WaitEntry entry, Booking booking) {
        offers.openOf(entry.id())
                .ifPresent(offer -> closeOffer.close(entry, offer, WaitOffer.State.WITHDRAWN, Actor.system()));
        entries.end(entry.id(), State.BOOKED, booking.id(), time.now());
    }

    private void waitAgain(WaitEntry entry) {
        Instant now = time.now();
        if (entry.range().lastDay().isBefore(time.today())) {
            entries.end(entry.id(), State.PAST, null, now);
        } else {
            entries.become(entry.id(), State.WAITING);
        }
    }
}
