package dev.slotquest.calendar;

import dev.slotquest.calendar.SyncTable.Sync;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads, every few minutes, all calendars that nothing has made anybody read lately. Those that cannot be read are left to
 * whoever reads what is due, with longer and longer pauses.
 */
@Component
class ReadAllCalendars implements RecurringJob {

    /** Of the usual interval, in percent: from then on a calendar may be read at any moment anyway. */
    private static final int OLD_AT_PERCENT = 75;

    private final SyncTable syncs;
    private final ReadCalendar readCalendar;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    ReadAllCalendars(SyncTable syncs, ReadCalendar readCalendar, RuleBooks ruleBooks, BusinessTime time) {
        this.syncs = syncs;
        this.readCalendar = readCalendar;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @Override
    public String name() {
        return "calendar-sync";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 */5 * * * ?", JobSchedule.Zone.UTC);
    }

    /** What went by is of no use: the next time reads the same. */
    @Override
    public boolean caughtUp() {
        return false;
    }

    /** How many calendars were read. */
    @Override
    public int run() {
        Instant old = time.now().minus(oldAge());
        List<String> waiting = notReadSince(old)
                .filter(sync -> sync.failures() == 0)
                .map(Sync::key)
                .toList();
        SideBySide.run(waiting, readCalendar::readIfFree);
        List<String> left = notReadSince(old).map(Sync::key).toList();
        return Math.toIntExact(
                waiting.stream().filter(key -> !left.contains(key)).count());
    }

    private Stream<Sync> notReadSince(Instant old) {
        return syncs.byKey().values().stream().filter(sync -> {
            Instant success = sync.lastSuccess();
            return success == null || success.isBefore(old);
        });
    }

    private Duration oldAge() {
        return ruleBooks
                .current()
                .minutes(RuleName.CALENDAR_SYNC_MINUTES, time.now())
                .multipliedBy(OLD_AT_PERCENT)
                .dividedBy(100);
    }
}
