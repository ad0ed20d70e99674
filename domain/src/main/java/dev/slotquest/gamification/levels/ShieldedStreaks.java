package dev.slotquest.gamification.levels;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.NightlyCheck;
import dev.slotquest.gamification.Shields;
import org.springframework.stereotype.Component;

/** Uses shields for the working days that people let go by, each owner in a transaction of its own. */
@Component
class ShieldedStreaks implements NightlyCheck {

    private final Shields shields;
    private final Streaks streaks;
    private final TransactionRetry transaction;

    ShieldedStreaks(Shields shields, Streaks streaks, TransactionRetry transaction) {
        this.shields = shields;
        this.streaks = streaks;
        this.transaction = transaction;
    }

    @Override
    public int check() {
        return shields.owners().stream()
                .mapToInt(owner -> transaction.execute(() -> streaks.useShields(owner)))
                .sum();
    }
}
