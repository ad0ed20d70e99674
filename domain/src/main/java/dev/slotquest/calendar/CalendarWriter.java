package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarLanes.Lane;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Makes calendars look as the outbox wants: several at a time, and each in the order of the wishes. A calendar that cannot
 * be reached is left alone for a while; its wishes wait, and the others go on.
 */
@Component
class CalendarWriter implements ContinuousWork {

    static final String NAME = "outbox";

    private static final int LANES = 8;
    private static final int PORTION = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Long enough for whoever reads to notice that the calendar is not taken. */
    private static final Duration GIVEN_WAY = Duration.ofSeconds(3);

    private final CalendarWishes wishes;
    private final CalendarLanes lanes;
    private final SyncTable syncs;
    private final WriteWish writeWish;
    private final LaneTrouble trouble;
    private final BusinessTime time;

    CalendarWriter(
            CalendarWishes wishes,
            CalendarLanes lanes,
            SyncTable syncs,
            WriteWish writeWish,
            LaneTrouble trouble,
            BusinessTime time) {
        this.wishes = wishes;
        this.lanes = lanes;
        this.syncs = syncs;
        this.writeWish = writeWish;
        this.trouble = trouble;
        this.time = time;
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
        List<String> due = wishes.lanesDue(time.now(), LANES);
        var more = new AtomicBoolean(due.size() == LANES);
        SideBySide.run(due, key -> {
            if (drain(key)) {
                more.set(true);
            }
        });
        return more.get();
    }

    /** Writes some of what waits for one calendar; whether more waits. */
    private boolean drain(String key) {
        return lanes.take(key)
                .map(lane -> {
                    try (lane) {
                        return drain(key, lane);
                    }
                })
                .orElse(false);
    }

    private boolean drain(String key, Lane lane) {
        List<Wish> due = wishes.due(key, time.now(), PORTION);
        boolean troubled = lane.failures() > 0;
        for (int i = 0; i < due.size(); i++) {
            if (!lane.renew()) {
                return true;
            }
            Wish wish = due.get(i);
            try {
                writeWish.write(wish);
                if (troubled) {
                    lane.flows();
                }
            } catch (CalendarTrouble problem) {
                Wish next = i + 1 < due.size() ? due.get(i + 1) : null;
                if (!trouble.mayGoOn(lane, wish, next, problem)) {
                    return false;
                }
            }
        }
        return due.size() == PORTION && !giveWay(key, lane);
    }

    /** However much there is to write: a calendar that is not read in between would be taken for unreachable. */
    private boolean giveWay(String key, Lane lane) {
        boolean wantsReading = syncs.isDue(key, time.now());
        if (wantsReading) {
            lane.giveWayUntil(time.now().plus(GIVEN_WAY));
        }
        return wantsReading;
    }
}
