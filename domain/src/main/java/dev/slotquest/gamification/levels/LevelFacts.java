package dev.slotquest.gamification.levels;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far somebody is, and how long they have kept at it. */
@Component
class LevelFacts implements FactSource {

    private final Ledger ledger;
    private final Levels levels;
    private final Streaks streaks;

    LevelFacts(Ledger ledger, Levels levels, Streaks streaks) {
        this.ledger = ledger;
        this.levels = levels;
        this.streaks = streaks;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.LEVEL, Fact.XP, Fact.STREAK, Fact.BEST_STREAK);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        long xp = ledger.balances(userId).of(Currency.XP);
        Streaks.Days streak = streaks.of(userId);
        return Map.of(
                Fact.LEVEL, (long) levels.of(userId, xp).number(),
                Fact.XP, xp,
                Fact.STREAK, (long) streak.current(),
                Fact.BEST_STREAK, (long) streak.best());
    }
}
