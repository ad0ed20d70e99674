package dev.slotquest.gamification.levels;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.DailyRewardTaken;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Coins for a day with a booking (rules 6.3): the longer the streak, the more. They can be taken until the day is over, once;
 * what was taken stays.
 */
@Service
public class DailyReward {

    private static final int COINS = 10;
    private static final int COINS_FOR_EACH_DAY = 5;
    private static final int MOST_FOR_DAYS = 40;

    private final Streaks streaks;
    private final StreakRows rows;
    private final Ledger ledger;
    private final Participation participation;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DailyReward(
            Streaks streaks,
            StreakRows rows,
            Ledger ledger,
            Participation participation,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.streaks = streaks;
        this.rows = rows;
        this.ledger = ledger;
        this.participation = participation;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** How many coins wait for somebody; none before the first booking of the day, and none once they were taken. */
    public OptionalInt waiting(User user) {
        return transaction.execute(() -> rows.isActive(user.id(), time.today()) && !isTaken(user)
                ? OptionalInt.of(worth(streaks.of(user.id()).current()))
                : OptionalInt.empty());
    }

    private boolean isTaken(User user) {
        return ledger.stateOf(user.id(), Currency.COINS, EntryKind.REWARD, cause()) != null;
    }

    static int worth(int streak) {
        return COINS + Math.min(COINS_FOR_EACH_DAY * streak, MOST_FOR_DAYS);
    }

    /** Takes what waits; how many coins that were, if any. */
    public OptionalInt take(User user, Channel channel) {
        return transaction.execute(() -> {
            ledger.lock(user.id());
            OptionalInt waiting = participation.plays(user) ? waiting(user) : OptionalInt.empty();
            waiting.ifPresent(coins -> {
                ledger.pay(user.id(), Currency.COINS, coins, EntryKind.REWARD, cause());
                events.publishEvent(new DailyRewardTaken(time.now(), user.toActor(channel), user.username(), coins));
            });
            return waiting;
        });
    }

    private String cause() {
        return "day:" + time.today();
    }
}
