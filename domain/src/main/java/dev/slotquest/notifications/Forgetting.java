package dev.slotquest.notifications;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what people were told long ago, and where it was shown. */
@Component
class Forgetting implements ContinuousWork, KeptForATime {

    /** What could not even be tried for so long, nobody wants to be told any more: the platform was switched off. */
    private static final Duration NO_NEWS_AFTER = Duration.ofDays(3);

    private static final int PORTION = 500;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Forgetting(Notifications notifications, RuleBooks ruleBooks, BusinessTime time, TransactionTemplate transaction) {
        this.notifications = notifications;
        this.ruleBooks = ruleBooks;
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
        return letGo() >= PORTION;
    }

    @Override
    public int letGo() {
        Instant now = time.now();
        Duration kept = Duration.ofDays(Math.round(ruleBooks.current().number(RuleName.KEEP_NOTIFICATIONS_DAYS, now)));
        Integer forgotten = transaction.execute(status -> notifications.forgetBefore(now.minus(kept), PORTION)
                + notifications.letGoBefore(now.minus(NO_NEWS_AFTER), PORTION));
        return forgotten == null ? 0 : forgotten;
    }
}
