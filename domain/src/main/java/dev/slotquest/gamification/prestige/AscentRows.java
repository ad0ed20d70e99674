package dev.slotquest.gamification.prestige;

import dev.slotquest.gamification.Bonus;
import dev.slotquest.gamification.BonusSource;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.FactSource;
import dev.slotquest.gamification.LevelStart;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has ascended when, and what follows from it for the other parts of the game. */
@Repository
class AscentRows implements LevelStart, BonusSource, FactSource {

    private final JdbcClient jdbc;

    AscentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<Ascent> all(long user) {
        return jdbc.sql("""
                select prestige, level, xp, ascended_at from prestige_ascent where user_id = ? order by prestige""")
                .param(user)
                .query((row, n) -> new Ascent(
                        row.getInt("prestige"),
                        row.getInt("level"),
                        row.getLong("xp"),
                        row.getTimestamp("ascended_at").toInstant()))
                .list();
    }

    void add(long user, Ascent ascent) {
        jdbc.sql("insert into prestige_ascent (user_id, prestige, level, xp, ascended_at) values (?, ?, ?, ?, ?)")
                .param(user)
                .param(ascent.prestige())
                .param(ascent.level())
                .param(ascent.xp())
                .param(Timestamp.from(ascent.at()))
                .update();
    }

    @Override
    public Start of(long userId) {
        List<Ascent> ascents = all(userId);
        return ascents.isEmpty()
                ? Start.NONE
                : new Start(
                        ascents.getLast().xp(),
                        ascents.stream().mapToInt(Ascent::level).max().orElse(0));
    }

    @Override
    public List<Bonus> bonuses(long userId) {
        return all(userId).stream()
                .map(ascent -> new Bonus(ascent.at(), PrestigeTable.PERCENT, 0))
                .toList();
    }

    @Override
    public Set<Fact> known() {
        return Set.of(Fact.PRESTIGE);
    }

    @Override
    public Map<Fact, Long> facts(long userId) {
        return Map.of(Fact.PRESTIGE, (long) all(userId).size());
    }
}
