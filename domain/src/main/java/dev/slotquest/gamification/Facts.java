package dev.slotquest.gamification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** All that the parts of the game know about a person. This is how one part learns of another. */
@Service
public class Facts {

    private final List<FactSource> sources;

    Facts(List<FactSource> sources) {
        this.sources = sources;
    }

    /** Every fact about somebody; nothing is mentioned as 0. */
    public Map<Fact, Long> of(long userId) {
        Map<Fact, Long> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            facts.put(fact, 0L);
        }
        sources.forEach(source -> facts.putAll(source.facts(userId)));
        return facts;
    }

    /** One fact about somebody, asked of nobody but the source that knows it. */
    public long of(long userId, Fact fact) {
        return sources.stream()
                .filter(source -> source.known().contains(fact))
                .mapToLong(source -> source.facts(userId).getOrDefault(fact, 0L))
                .sum();
    }
}
