package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads calendars whose time has come, several at once, and lets marks count whose time has come. */
@Component
class CalendarReader implements ContinuousWork {

    static final String NAME = "calendar-reading";

    private static final int LANES = 8;
    private static final int MARKS = 50;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SyncTable syncs;
    private final CalendarWishes wishes;
    private final CalendarLanes lanes;
    private final ReadCalendar readCalendar;
    private final HandChanges handChanges;
    private final RuleBooks ruleBooks;
    private final CentralCalendar central;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    CalendarReader(
            SyncTable syncs,
            CalendarWishes wishes,
            CalendarLanes lanes,
            ReadCalendar readCalendar,
            HandChanges handChanges,
            RuleBooks ruleBooks,
            CentralCalendar central,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.syncs = syncs;
        this.wishes = wishes;
        this.lanes = lanes;
        this.readCalendar = readCalendar;
        this.handChanges = handChanges;
        this.ruleBooks = ruleBooks;
        this.central = central;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        followConsultants();
        takeDueMarks();
        List<String> due = syncs.due(time.now(), LANES);
        SideBySide.run(due, readCalendar::readIfFree);
        return due.size() == LANES;
    }

    /** Calendars come and go with the consultants who have them. */
    private void followConsultants() {
        Map<String, Source> wanted = wanted();
        Set<String> known = syncs.keys();
        transaction.executeWithoutResult(status -> {
            wanted.forEach((key, source) -> {
                if (!known.contains(key)) {
                    syncs.add(key, source, time.now());
                }
            });
            known.stream().filter(key -> !wanted.containsKey(key)).forEach(syncs::remove);
        });
    }

    private Map<String, Source> wanted() {
        Map<String, Source> wanted = new HashMap<>();
        String centralId = central.id();
        if (centralId != null) {
            wanted.put(CalendarKey.of(centralId, null), new Source(centralId, null));
        }
        ruleBooks.current().consultants().stream()
                .filter(Consultant::active)
                .forEach(consultant ->
                        wanted.put(CalendarKey.of(consultant), new Source(consultant.calendarId(), consultant.id())));
        return wanted;
    }

    private void takeDueMarks() {
        wishes.marksDue(time.now(), MARKS)
                .forEach(due -> lanes.take(due.key()).ifPresent(lane -> {
                    try (lane) {
                        wishes.byId(due.id()).ifPresent(handChanges::takeDueMark);
                    }
                }));
    }
}
