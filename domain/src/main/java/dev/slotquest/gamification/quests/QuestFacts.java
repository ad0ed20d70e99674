package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many quests somebody has claimed. */
@Component
class QuestFacts implements FactSource {

    private final QuestRows rows;

    QuestFacts(QuestRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.QUESTS, Fact.PERFECT_QUEST_DAYS);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        return Map.of(Fact.QUESTS, rows.claimed(userId), Fact.PERFECT_QUEST_DAYS, rows.perfectDays(userId));
    }
}
