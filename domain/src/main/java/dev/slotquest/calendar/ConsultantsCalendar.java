package dev.slotquest.calendar;

import dev.slotquest.booking.BookingLookup;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.SchedulingEvent.ConsultantAdded;
import dev.slotquest.scheduling.SchedulingEvent.ConsultantChanged;
import dev.slotquest.shared.BusinessTime;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A consultant who has another calendar: what the old one said is forgotten, and coming appointments move along. */
@Component
class ConsultantsCalendar {

    private final BusyTimes busyTimes;
    private final CalendarWishes wishes;
    private final CalendarMirror mirror;
    private final CalendarSync sync;
    private final SyncTable syncs;
    private final BookingLookup bookings;
    private final BusinessTime time;

    ConsultantsCalendar(
            BusyTimes busyTimes,
            CalendarWishes wishes,
            CalendarMirror mirror,
            CalendarSync sync,
            SyncTable syncs,
            BookingLookup bookings,
            BusinessTime time) {
        this.busyTimes = busyTimes;
        this.wishes = wishes;
        this.mirror = mirror;
        this.sync = sync;
        this.syncs = syncs;
        this.bookings = bookings;
        this.time = time;
    }

    @EventListener
    void on(ConsultantAdded event) {
        sync.wakeAfterCommit();
    }

    @EventListener
    void on(ConsultantChanged event) {
        if (Objects.equals(event.was().calendarId(), event.is().calendarId())) {
            return;
        }
        long consultant = event.is().id();
        busyTimes.forget(consultant);
        syncs.readAnew(CalendarKey.of(event.is()), time.now());
        wishes.comingOf(consultant, time.now()).stream()
                .map(Wish::bookingId)
                .distinct()
                .forEach(id -> bookings.byId(id)
                        .ifPresent(booking -> mirror.wantIn(event.is().calendarId(), booking)));
        sync.wakeAfterCommit();
    }
}
