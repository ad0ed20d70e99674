package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much somebody has played, and with what luck. */
@Component
class MiniGameFacts implements FactSource {

    private final PlayRows rows;

    MiniGameFacts(PlayRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.GAMES, Fact.GAMES_WON, Fact.LUCKY_SEVENS);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        long[] counts = rows.counts(userId);
        return Map.of(Fact.GAMES, counts[0], Fact.GAMES_WON, counts[1], Fact.LUCKY_SEVENS, counts[2]);
    }
}
