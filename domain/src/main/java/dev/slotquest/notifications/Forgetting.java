package dev.slotquest.notifications;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what people were told long ago, and where it was shown. */
@Component
class Forgetting implements ContinuousWork {

    private static final Duration KEPT_FOR = Duration.ofDays(90);

    /** What could not even be tried for so long, nobody wants to be told any more: the platform was switched off. */
    private static final Duration NO_NEWS_AFTER = Duration.ofDays(3);

    private static final int PORTION = 500;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Forgetting(Notifications notifications, BusinessTime time, TransactionTemplate transaction) {
        this.notifications = notifications;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "notification-housekeeping";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        Instant now = time.now();
        Integer forgotten = transaction.execute(status -> notifications.forgetBefore(now.minus(KEPT_FOR), PORTION)
                + notifications.letGoBefore(now.minus(NO_NEWS_AFTER), PORTION));
        return forgotten != null && forgotten >= PORTION;
    }
}
