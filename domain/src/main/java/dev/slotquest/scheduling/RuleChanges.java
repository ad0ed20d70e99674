package dev.slotquest.scheduling;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every change of a rule has in common: a new version of the book, a line of history, and telling everybody. */
@Component
class RuleChanges {

    /** Beyond this nothing can be booked, whatever the horizon. */
    static final Duration FARTHEST = Duration.ofDays(366);

    private final SchedulingTables tables;
    private final RuleHistory history;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RuleChanges(SchedulingTables tables, RuleHistory history, BusinessTime time, ApplicationEventPublisher events) {
        this.tables = tables;
        this.history = history;
        this.time = time;
        this.events = events;
    }

    /** @param consultantId whose slots may be others now, {@code null} for everybody's */
    void tell(SchedulingEvent event, @Nullable Long consultantId, @Nullable String was, @Nullable String is) {
        tables.ruleBookChanged();
        history.add(event, was, is);
        events.publishEvent(event);
        Instant now = time.now();
        events.publishEvent(new AvailabilityChanged(consultantId, new TimeSpan(now, now.plus(FARTHEST))));
    }
}
