package dev.slotquest.booking;

import dev.slotquest.booking.FollowUpRows.Due;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what follows from bookings: many at a time in one transaction, and one by one when that fails. */
@Component
class FollowUpWork implements ContinuousWork {

    static final String NAME = "follow-ups";
    static final int MOST_ATTEMPTS = 10;

    private static final Logger log = LoggerFactory.getLogger(FollowUpWork.class);
    private static final int PORTION = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final FollowUpRows rows;
    private final Bookings bookings;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ObjectProvider<BookingFollowUp> followUps;

    FollowUpWork(
            FollowUpRows rows,
            Bookings bookings,
            TransactionRetry transaction,
            BusinessTime time,
            ObjectProvider<BookingFollowUp> followUps) {
        this.rows = rows;
        this.bookings = bookings;
        this.transaction = transaction;
        this.time = time;
        this.followUps = followUps;
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
        Map<String, BookingFollowUp> known =
                followUps.stream().collect(Collectors.toMap(BookingFollowUp::name, Function.identity()));
        if (known.isEmpty()) {
            return false;
        }
        List<Due> due = transaction.execute(() -> claim(known));
        known.forEach((name, followUp) -> followAll(
                followUp, due.stream().filter(row -> row.name().equals(name)).toList()));
        return due.size() == PORTION;
    }

    private List<Due> claim(Map<String, BookingFollowUp> known) {
        Instant now = time.now();
        List<Due> due = rows.lockDue(known.keySet(), now, PORTION);
        if (!due.isEmpty()) {
            rows.claim(due, now.plus(CLAIM));
        }
        return due;
    }

    private void followAll(BookingFollowUp followUp, List<Due> some) {
        if (some.size() < 2) {
            some.forEach(due -> followOne(followUp, due));
            return;
        }
        try {
            transaction.run(() -> follow(followUp, some));
        } catch (RuntimeException fault) {
            log.debug("{} of {} bookings is done one by one", followUp.name(), some.size(), fault);
            some.forEach(due -> followOne(followUp, due));
        }
    }

    private void follow(BookingFollowUp followUp, List<Due> some) {
        bookings.byIds(some.stream().map(Due::bookingId).toList()).forEach(followUp::follow);
        rows.done(some);
    }

    private void followOne(BookingFollowUp followUp, Due due) {
        try {
            transaction.run(() -> follow(followUp, List.of(due)));
        } catch (RuntimeException fault) {
            Instant next = nextTry(due);
            log.warn("{} of booking {} failed{}", due.name(), due.bookingId(), next == null ? " for good" : "", fault);
            transaction.run(() -> rows.failed(due, String.valueOf(fault.getMessage()), next, time.now()));
        }
    }

    private @Nullable Instant nextTry(Due due) {
        if (due.attempts() + 1 >= MOST_ATTEMPTS) {
            return null;
        }
        long wait = FIRST_WAIT.toMillis() << due.attempts();
        return time.now().plusMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
