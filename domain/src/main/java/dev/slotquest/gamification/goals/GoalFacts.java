package dev.slotquest.gamification.goals;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many goals somebody has claimed. */
@Component
class GoalFacts implements FactSource {

    private final GoalRows rows;

    GoalFacts(GoalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.GOALS);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        return Map.of(Fact.GOALS, rows.claimed(userId));
    }
}
