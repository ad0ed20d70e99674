package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the consultants' own calendars say. Whoever reads a calendar tells it here, each reading in one transaction, so
 * that no question about a slot ever waits for a calendar. Readings of one calendar that come at the same time wait for each
 * other.
 *
 * <p>The events that this product wrote for its own bookings never belong here: a booking must not stand in its own way. Its
 * seat is known through {@link SeatsTaken} already.
 */
@Service
public class BusyTimes {

    private final BusyTimeTable table;
    private final ApplicationEventPublisher events;

    BusyTimes(BusyTimeTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /**
     * The whole truth about a window: what was known of it before is forgotten, as is what lies so long in the past that
     * nobody asks for it. Of events longer than a day, only the days that touch the window are kept.
     *
     * @param readAt when the calendar said so; from then on it counts as known
     * @return whether anything is other than before
     */
    @Transactional
    public boolean replace(long consultantId, TimeSpan window, List<BusyEvent> found, Instant readAt) {
        table.lock(consultantId);
        boolean changed = table.replace(consultantId, window, BusyPiece.of(found));
        table.forgetBefore(consultantId, readAt);
        table.noteReading(consultantId, readAt);
        if (changed) {
            events.publishEvent(new AvailabilityChanged(consultantId, window));
        }
        return changed;
    }

    /**
     * What has changed since the last reading, event by event.
     *
     * @param found events that are new or other than before
     * @param gone ids of events that are no longer there, or no longer stand in anybody's way
     * @param readAt when the calendar said so; from then on it counts as known
     * @return whether anything is other than before
     */
    @Transactional
    public boolean update(long consultantId, List<BusyEvent> found, Collection<String> gone, Instant readAt) {
        table.lock(consultantId);
        List<TimeSpan> touched = table.update(consultantId, BusyPiece.of(found), gone);
        table.noteReading(consultantId, readAt);
        Spans.around(touched).ifPresent(window -> events.publishEvent(new AvailabilityChanged(consultantId, window)));
        return !touched.isEmpty();
    }

    /** The calendar was asked, and nothing in it has changed. */
    @Transactional
    public void stillRead(long consultantId, Instant readAt) {
        table.noteReading(consultantId, readAt);
    }

    /** The consultant has another calendar, or none: nothing that was read holds any more. */
    @Transactional
    public void forget(long consultantId) {
        table.lock(consultantId);
        List<TimeSpan> gone = table.deleteAll(consultantId);
        table.deleteReading(consultantId);
        Spans.around(gone).ifPresent(window -> events.publishEvent(new AvailabilityChanged(consultantId, window)));
    }
}
