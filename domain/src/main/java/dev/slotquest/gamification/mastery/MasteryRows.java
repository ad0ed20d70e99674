package dev.slotquest.gamification.mastery;

import dev.slotquest.gamification.Bonus;
import dev.slotquest.gamification.BonusSource;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which levels of mastery people have claimed, and what follows from it for the other parts of the game. */
@Repository
class MasteryRows implements BonusSource, FactSource {

    private final JdbcClient jdbc;

    MasteryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest level of each category; what was not begun is left out. */
    Map<MasteryCategory, Integer> levels(long user) {
        Map<MasteryCategory, Integer> levels = new EnumMap<>(MasteryCategory.class);
        jdbc.sql("select category, max(level) as level from mastery_claim where user_id = ? group by category")
                .param(user)
                .query(row -> {
                    String category = Objects.requireNonNull(row.getString("category"));
                    levels.put(MasteryCategory.valueOf(category), row.getInt("level"));
                });
        return levels;
    }

    void add(long user, MasteryCategory category, int level, Instant now) {
        jdbc.sql("insert into mastery_claim (user_id, category, level, claimed_at) values (?, ?, ?, ?)")
                .param(user)
                .param(category.name())
                .param(level)
                .param(Timestamp.from(now))
                .update();
    }

    @Override
    public List<Bonus> bonuses(long userId) {
        return jdbc.sql("select claimed_at from mastery_claim where user_id = ?")
                .param(userId)
                .query((row, n) -> new Bonus(row.getTimestamp("claimed_at").toInstant(), 0, MasteryTable.PERCENT))
                .list();
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.MASTERY, Fact.MASTERY_MAX);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        Map<MasteryCategory, Integer> levels = levels(userId);
        return Map.of(
                Fact.MASTERY,
                levels.values().stream().mapToLong(Integer::longValue).sum(),
                Fact.MASTERY_MAX,
                levels.values().stream()
                        .filter(level -> level == MasteryTable.LEVELS)
                        .count());
    }
}
