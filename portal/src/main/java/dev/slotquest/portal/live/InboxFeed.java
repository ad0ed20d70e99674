package dev.slotquest.portal.live;

import dev.slotquest.notifications.inbox.Arrivals;
import dev.slotquest.notifications.inbox.Arrivals.Arrival;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes into inboxes; everybody learns only of their own. */
@Component
@Order(2)
class InboxFeed implements Feed {

    private final Arrivals arrivals;

    InboxFeed(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public long latest() {
        return arrivals.latest();
    }

    @Override
    public List<Item> after(long id, int most) {
        return items(arrivals.after(id, most));
    }

    @Override
    public List<Item> among(Collection<Long> ids) {
        return items(arrivals.among(ids));
    }

    private static List<Item> items(List<Arrival> arrivals) {
        return arrivals.stream().map(InboxFeed::item).toList();
    }

    private static Item item(Arrival arrival) {
        var event = new LiveEvent(
                "notification",
                Map.of("id", arrival.id(), "kind", arrival.kind().name()),
                new LiveEvent.Audience.Owner(arrival.userId()));
        return new Item(arrival.id(), List.of(event));
    }
}
