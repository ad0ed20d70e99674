package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarLanes.Lane;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what comes of a wish that a calendar did not fulfil. Trouble that lasts ends the wish until somebody sets it
 * going. Trouble that passes is the calendar's, so all its wishes wait in their order; only when another of them could be
 * written meanwhile it is the wish's own, and only then its attempts are counted out.
 */
@Component
class LaneTrouble {

    private static final Logger log = LoggerFactory.getLogger(LaneTrouble.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final int PROBE_EVERY = 4;
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT_OF_ONE = Duration.ofMinutes(30);

    private final CalendarWishes wishes;
    private final WriteWish writeWish;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    LaneTrouble(CalendarWishes wishes, WriteWish writeWish, BusinessTime time, TransactionTemplate transaction) {
        this.wishes = wishes;
        this.writeWish = writeWish;
        this.time = time;
        this.transaction = transaction;
    }

    /** Whether the wishes behind this one may be tried now. */
    boolean mayGoOn(Lane lane, Wish failed, @Nullable Wish next, CalendarTrouble trouble) {
        if (!trouble.isPassing()) {
            log.warn("{} refused booking {}", whose(failed), failed.bookingId(), trouble);
            giveUp(failed, trouble);
            return true;
        }
        int failures = lane.failures();
        boolean probe = trouble.waitAtLeast() == null && failures % PROBE_EVERY == PROBE_EVERY - 1;
        if (next != null && probe && isFulfilled(next)) {
            blame(failed, trouble);
            lane.flows();
            return true;
        }
        if (failures == 0) {
            log.warn("{} cannot be written: {}", whose(failed), trouble.getMessage());
        }
        fail(failed, trouble, time.now());
        lane.pauseUntil(time.now().plus(backOff(failures, LONGEST_BACK_OFF, trouble)));
        return false;
    }

    private static String whose(Wish wish) {
        return wish.central() ? "The central calendar" : "The calendar of consultant " + wish.consultantId();
    }

    private boolean isFulfilled(Wish next) {
        try {
            writeWish.write(next);
            return true;
        } catch (CalendarTrouble same) {
            log.debug("Booking {} cannot be written either", next.bookingId(), same);
            return false;
        }
    }

    private void blame(Wish wish, CalendarTrouble trouble) {
        if (wish.attempts() + 1 >= MOST_ATTEMPTS) {
            log.warn("Booking {} is given up: {}", wish.bookingId(), trouble.getMessage());
            giveUp(wish, trouble);
        } else {
            fail(wish, trouble, time.now().plus(backOff(wish.attempts(), LONGEST_WAIT_OF_ONE, trouble)));
        }
    }

    private void giveUp(Wish wish, CalendarTrouble trouble) {
        fail(wish, trouble, null);
    }

    private void fail(Wish wish, CalendarTrouble trouble, @Nullable Instant nextTry) {
        transaction.executeWithoutResult(status -> wishes.failed(wish, trouble.words(), nextTry));
    }

    /** Longer each time, never the same for two, and never shorter than the calendar asked for. */
    static Duration backOff(int failures, Duration longest, CalendarTrouble trouble) {
        long ceiling = Math.min(longest.toMillis(), 1_000L << Math.min(failures, 20));
        Duration wait =
                Duration.ofMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
        Duration atLeast = trouble.waitAtLeast();
        return atLeast == null || atLeast.compareTo(wait) < 0 ? wait : atLeast.plus(wait.dividedBy(4));
    }
}
