package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarMirror.Backlog;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether bookings arrive in the calendars, and what the calendars say arrives here. */
@Component
class CalendarHealth implements ComponentHealth {

    /** Longer than a calendar's hiccup. */
    private static final Duration WORRYING_WAIT = Duration.ofMinutes(5);

    private final CalendarMirror mirror;
    private final SyncTable syncs;
    private final BusinessTime time;
    private final Instant startedAt;

    CalendarHealth(CalendarMirror mirror, SyncTable syncs, BusinessTime time) {
        this.mirror = mirror;
        this.syncs = syncs;
        this.time = time;
        this.startedAt = time.now();
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Health check() {
        var backlog = mirror.backlog();
        List<Instant> stale = syncs.staleSince();
        var detail = "%d waiting, %d given up".formatted(backlog.waiting(), backlog.givenUp());
        if (!stale.isEmpty()) {
            return Health.degraded("%s, %d not read since %s".formatted(detail, stale.size(), stale.getFirst()));
        }
        return isWorrying(backlog) ? Health.degraded(detail) : Health.up(detail);
    }

    private boolean isWorrying(Backlog backlog) {
        return backlog.givenUp() > 0 || (backlog.oldest() != null && hasWaitedTooLong(backlog.oldest()));
    }

    /** What waited while nobody was there to write it is not counted. */
    private boolean hasWaitedTooLong(Instant since) {
        var from = since.isBefore(startedAt) ? startedAt : since;
        return from.isBefore(time.now().minus(WORRYING_WAIT));
    }
}
