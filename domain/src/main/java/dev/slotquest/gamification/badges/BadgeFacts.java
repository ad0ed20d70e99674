package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many badges somebody has, and how rare they are. */
@Component
class BadgeFacts implements FactSource {

    private final AwardRows awards;
    private final BadgeCatalogue catalogue;

    BadgeFacts(AwardRows awards, BadgeCatalogue catalogue) {
        this.awards = awards;
        this.catalogue = catalogue;
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.BADGES, Fact.BADGES_RARE, Fact.BADGES_EPIC, Fact.BADGES_LEGENDARY, Fact.BADGES_MYTHIC);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        Set<String> won = awards.of(userId).keySet();
        Map<Fact, Long> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.BADGES, (long) won.size());
        facts.put(Fact.BADGES_RARE, count(won, Rarity.RARE));
        facts.put(Fact.BADGES_EPIC, count(won, Rarity.EPIC));
        facts.put(Fact.BADGES_LEGENDARY, count(won, Rarity.LEGENDARY));
        facts.put(Fact.BADGES_MYTHIC, count(won, Rarity.MYTHIC));
        return facts;
    }

    private long count(Set<String> won, Rarity rarity) {
        return won.stream()
                .flatMap(key -> catalogue.find(key).stream())
                .filter(badge -> badge.rarity() == rarity)
                .count();
    }
}
