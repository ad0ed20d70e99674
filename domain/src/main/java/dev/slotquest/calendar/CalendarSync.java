package dev.slotquest.calendar;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has calendars read: each by itself every few minutes, and at once when somebody asks or a calendar says so. */
@Service
public class CalendarSync {

    private final SyncTable syncs;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    CalendarSync(SyncTable syncs, RuleBooks ruleBooks, BusinessTime time, ObjectProvider<WorkLoops> loops) {
        this.syncs = syncs;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.loops = loops;
    }

    /**
     * Has a consultant's calendar read as soon as possible, and answers at once.
     *
     * @return whether there is such a consultant
     */
    @Transactional
    public boolean requestNow(long consultantId) {
        return ruleBooks
                .current()
                .consultant(consultantId)
                .map(consultant -> {
                    requestNow(CalendarKey.of(consultant));
                    return true;
                })
                .orElse(false);
    }

    void requestNow(String key) {
        syncs.requestNow(key, time.now());
        wakeAfterCommit();
    }

    /** Has this process look for calendars to read, as soon as what it is to find can be seen. */
    void wakeAfterCommit() {
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(CalendarReader.NAME)));
    }
}
