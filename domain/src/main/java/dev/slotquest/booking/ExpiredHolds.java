package dev.slotquest.booking;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away holds that have expired. They count for nothing from that moment on; this only keeps the table small. */
@Component
class ExpiredHolds implements ContinuousWork {

    private static final int PORTION = 500;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Bookings bookings;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ExpiredHolds(Bookings bookings, BusinessTime time, TransactionTemplate transaction) {
        this.bookings = bookings;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "expired-holds";
    }

    @Override
    public boolean doSome() {
        Integer deleted = transaction.execute(status -> bookings.deleteHoldsExpiredBefore(time.now(), PORTION));
        return deleted != null && deleted == PORTION;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
