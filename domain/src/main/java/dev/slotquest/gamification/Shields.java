package dev.slotquest.gamification;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The streak shields that people own. Each one saves one missed working day. Everything is an entry with a cause that counts
 * once, and nothing is ever changed.
 */
@Service
public class Shields {

    private static final int LONGEST_CAUSE = 60;

    private final ShieldRows rows;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Shields(ShieldRows rows, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Gives shields, once for each cause; whether this was the time.
     *
     * @param cause what they are for; at most {@value #LONGEST_CAUSE} characters of ASCII
     */
    public boolean give(long userId, int count, String cause) {
        if (count < 1 || cause.length() > LONGEST_CAUSE) {
            throw new IllegalArgumentException("%d shields cannot be given for %s".formatted(count, cause));
        }
        return transaction.execute(() -> {
            boolean first = rows.add(userId, count, cause, time.now());
            if (first) {
                events.publishEvent(new FactsChanged(userId));
            }
            return first;
        });
    }

    /** How many shields somebody has. */
    public int count(long userId) {
        return transaction.execute(() -> rows.count(userId));
    }

    /** Who has any. */
    public List<Long> owners() {
        return transaction.execute(rows::owners);
    }

    /** What somebody has and has used, to look at days with. */
    public OwnedShields of(long userId) {
        return transaction.execute(() -> new OwnedShields(rows.given(userId), rows.savedDays(userId), time.zone()));
    }

    /**
     * Writes down which days were saved, one shield for each. To be called in the transaction that holds the ledger of the
     * owner, in which the shields were looked at.
     */
    public void use(long userId, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        transaction.run(() -> {
            days.forEach(day -> rows.save(userId, day, time.now()));
            events.publishEvent(new FactsChanged(userId));
        });
    }
}
