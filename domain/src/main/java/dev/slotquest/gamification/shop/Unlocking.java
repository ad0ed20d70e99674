package dev.slotquest.gamification.shop;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.BadgeEarned;
import dev.slotquest.gamification.GamificationEvent.LevelReached;
import dev.slotquest.gamification.NightlyCheck;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Unlocks what people have reached, at once; what comes from a history that is worked out later, over night. */
@Component
class Unlocking implements NightlyCheck {

    private final Facts facts;
    private final Wardrobe wardrobe;
    private final ShopRows rows;
    private final TransactionRetry transaction;

    Unlocking(Facts facts, Wardrobe wardrobe, ShopRows rows, TransactionRetry transaction) {
        this.facts = facts;
        this.wardrobe = wardrobe;
        this.rows = rows;
        this.transaction = transaction;
    }

    @EventListener
    void on(LevelReached event) {
        look(event.userId());
    }

    @EventListener
    void on(BadgeEarned event) {
        look(event.userId());
    }

    @EventListener
    void on(FactsChanged event) {
        look(event.userId());
    }

    private void look(long userId) {
        wardrobe.unlock(userId, facts.of(userId), true);
    }

    @Override
    public int check() {
        List<Long> players = transaction.execute(rows::players);
        return players.stream()
                .mapToInt(user -> transaction.<Integer>execute(() -> wardrobe.unlock(user, facts.of(user), true)))
                .sum();
    }
}
