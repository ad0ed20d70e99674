package dev.slotquest.scheduling;

import dev.slotquest.scheduling.Availability.Audience;
import dev.slotquest.shared.TimeSpan;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what stands in a consultant's own calendar besides bookings; titles only to those who may see them. */
@Service
public class BusyAgenda {

    private final BusyTimeTable busyTimes;

    BusyAgenda(BusyTimeTable busyTimes) {
        this.busyTimes = busyTimes;
    }

    /** What takes the consultant's time within a span, by start, in pieces of at most a day. */
    public List<BusyEvent> within(long consultantId, TimeSpan span, Audience audience) {
        return busyTimes.eventsOver(consultantId, span).stream()
                .filter(event -> event.kind() != BusyTime.Kind.READY)
                .map(event -> audience == Audience.INSIDERS ? event : untitled(event))
                .toList();
    }

    private static BusyEvent untitled(BusyEvent event) {
        return new BusyEvent(event.eventId(), event.span(), event.kind(), null);
    }
}
