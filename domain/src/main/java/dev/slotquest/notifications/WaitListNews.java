package dev.slotquest.notifications;

import dev.slotquest.booking.WaitListEvent.OfferClosed;
import dev.slotquest.booking.WaitListEvent.SeatOffered;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.SeatForWaiting;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who phones a waiting customer that a seat is kept, and that it no longer is. */
@Component
class WaitListNews {

    private final TellPeople tellPeople;
    private final People people;

    WaitListNews(TellPeople tellPeople, People people) {
        this.tellPeople = tellPeople;
        this.people = people;
    }

    @EventListener
    void on(SeatOffered event) {
        people.findById(event.entry().ownerId())
                .filter(User::active)
                .ifPresent(owner -> tellPeople.tell(
                        Set.of(owner), new SeatForWaiting(event.offer().id())));
    }

    @EventListener
    void on(OfferClosed event) {
        tellPeople.settle(new SeatForWaiting(event.offer().id()).fact());
    }
}
