package dev.slotquest.booking;

import dev.slotquest.booking.WaitListEvent.OfferClosed;
import dev.slotquest.db.AfterCommit;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends an offer of the wait list that was not accepted; its seat goes on to the next who waits. */
@Component
class CloseOffer {

    private final WaitEntries entries;
    private final WaitOffers offers;
    private final WaitOpenings openings;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkLoops> loops;

    CloseOffer(
            WaitEntries entries,
            WaitOffers offers,
            WaitOpenings openings,
            BusinessTime time,
            ApplicationEventPublisher events,
            ObjectProvider<WorkLoops> loops) {
        this.entries = entries;
        this.offers = offers;
        this.openings = openings;
        this.time = time;
        this.events = events;
        this.loops = loops;
    }

    /** Ends the offer of an entry whose row is locked; the entry waits again. */
    WaitEntry close(WaitEntry entry, WaitOffer offer, WaitOffer.State how, Actor by) {
        Instant now = time.now();
        WaitOffer closed = offers.close(offer, how, now);
        offers.releaseSeat(offer);
        entries.become(entry.id(), WaitEntry.State.WAITING);
        openings.addIfAwaited(offer.consultantId(), offer.span(), true, offer.freedAt(), now, time.zone());
        openings.lookAgainAtAll(now);
        WaitEntry waiting = entries.byId(entry.id()).orElseThrow();
        events.publishEvent(new OfferClosed(now, by, waiting, closed));
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(WaitListWork.NAME)));
        return waiting;
    }
}
