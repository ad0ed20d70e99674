package dev.slotquest.gamification.badges;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.PeriodWon;
import dev.slotquest.gamification.ledger.BalanceChanged;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees when somebody may have come to a badge. However much happens in a transaction, it is looked at once, at the end and as
 * a part of it.
 */
@Component
class BadgeWatch {

    private static final Duration NEWS = Duration.ofDays(1);

    private final AwardBadges award;
    private final AwardRows awards;
    private final CountDeeds countDeeds;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    BadgeWatch(
            AwardBadges award,
            AwardRows awards,
            CountDeeds countDeeds,
            TransactionRetry transaction,
            BusinessTime time) {
        this.award = award;
        this.awards = awards;
        this.countDeeds = countDeeds;
        this.transaction = transaction;
        this.time = time;
    }

    @EventListener
    void on(BalanceChanged change) {
        look(change.userId(), !change.at().isBefore(time.now().minus(NEWS)));
    }

    @EventListener
    void on(FactsChanged change) {
        look(change.userId(), true);
    }

    @EventListener
    void on(PeriodWon won) {
        awards.addPeriod(won.userId(), won.award(), won.period());
        look(won.userId(), true);
    }

    /**
     * Looks whether somebody has come to a badge before the transaction at hand ends, or now when there is none.
     *
     * @param news whether what happened has just happened
     */
    void look(long user, boolean news) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            looking().at(user, news);
        } else {
            lookNow(user, news);
        }
    }

    /** Leaves it unsaid what somebody comes to in the transaction at hand, whatever else happens in it. */
    void lookInSilence(long user) {
        Looking looking = looking();
        looking.silent.add(user);
        looking.at(user, false);
    }

    private Looking looking() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Looking.class::isInstance)
                .map(Looking.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Looking begin() {
        Looking looking = new Looking();
        TransactionSynchronizationManager.registerSynchronization(looking);
        return looking;
    }

    /** Looks now; how many badges somebody has come to. */
    int lookNow(long user, boolean news) {
        return transaction.execute(() -> {
            boolean history = countDeeds.firstTime(user);
            return award.award(user, news && !history);
        });
    }

    /** Whom to look at when the transaction is about to end. */
    private final class Looking implements TransactionSynchronization {

        private final Map<Long, Boolean> users = new HashMap<>();
        private final Set<Long> silent = new HashSet<>();
        private boolean late;
        private boolean busy;

        /** What happens so late that nobody will ask again is looked at at once. */
        void at(long user, boolean news) {
            users.merge(user, news, Boolean::logicalOr);
            if (late && !busy) {
                lookAtAll();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            late = true;
            lookAtAll();
        }

        private void lookAtAll() {
            busy = true;
            try {
                while (!users.isEmpty()) {
                    long user = users.keySet().iterator().next();
                    boolean news = Boolean.TRUE.equals(users.get(user));
                    lookNow(user, news && !silent.contains(user));
                    users.remove(user);
                }
            } finally {
                busy = false;
            }
        }
    }
}
