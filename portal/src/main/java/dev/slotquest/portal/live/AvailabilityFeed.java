package dev.slotquest.portal.live;

import dev.slotquest.scheduling.AvailabilityChanged;
import dev.slotquest.scheduling.AvailabilityChanges;
import dev.slotquest.scheduling.AvailabilityChanges.Noted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rules and calendars change of what can be booked. */
@Component
@Order(3)
class AvailabilityFeed implements Feed {

    private final AvailabilityChanges changes;

    AvailabilityFeed(AvailabilityChanges changes) {
        this.changes = changes;
    }

    @Override
    public long latest() {
        return changes.latest();
    }

    @Override
    public List<Item> after(long id, int most) {
        return items(changes.after(id, most));
    }

    @Override
    public List<Item> among(Collection<Long> ids) {
        return items(changes.among(ids));
    }

    private static List<Item> items(List<Noted> changes) {
        return changes.stream()
                .map(noted -> new Item(noted.id(), List.of(event(noted.change()))))
                .toList();
    }

    private static LiveEvent event(AvailabilityChanged change) {
        Map<String, Object> data = new LinkedHashMap<>();
        Long consultant = change.consultantId();
        if (consultant != null) {
            data.put("consultant_id", consultant);
        }
        data.put("from", change.window().start().toString());
        data.put("to", change.window().end().toString());
        return new LiveEvent("availability", data, LiveEvent.Audience.EVERYBODY);
    }
}
