package dev.slotquest.calendar;

import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTime.Kind;
import dev.slotquest.scheduling.ReadyMarker;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what a consultant's own events mean for slots. */
@Component
class OtherEvents {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    OtherEvents(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /**
     * What matters to slots of all these events.
     *
     * @param ours ids of those that we wrote: a booking does not stand in its own way
     */
    List<BusyEvent> read(List<CalendarEvent> events, Set<String> ours) {
        ReadyMarker ready = ReadyMarker.of(ruleBooks.current().text(RuleName.READY_MARKERS, time.now()));
        return events.stream()
                .filter(event -> !ours.contains(event.id()))
                .flatMap(event -> read(event, ready).stream())
                .toList();
    }

    private static Optional<BusyEvent> read(CalendarEvent event, ReadyMarker ready) {
        Kind kind = kind(event, ready);
        return kind == null || event.span() == null
                ? Optional.empty()
                : Optional.of(new BusyEvent(event.id(), event.span(), kind, event.title()));
    }

    /** A ready marker counts even where its owner says that it takes no time: that is what it means. */
    private static @Nullable Kind kind(CalendarEvent event, ReadyMarker ready) {
        if (ready.matches(event.title())) {
            return event.isDeleted() || event.declined() ? null : Kind.READY;
        }
        if (!event.takesTime() || ReadyMarker.isPlaceholder(event.title())) {
            return null;
        }
        return event.type() == CalendarEvent.Type.OUT_OF_OFFICE ? Kind.OUT_OF_OFFICE : Kind.BUSY;
    }
}
