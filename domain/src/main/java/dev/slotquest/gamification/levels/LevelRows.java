package dev.slotquest.gamification.levels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The highest levels that people have reached, and what levels are called. */
@Repository
class LevelRows {

    private static final int FIRST = 1;

    private final JdbcClient jdbc;

    LevelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a level is called in both languages. */
    record Title(String german, String english) {}

    /** By the level from which each counts. */
    NavigableMap<Integer, Title> titles() {
        NavigableMap<Integer, Title> titles = new TreeMap<>();
        jdbc.sql("select from_level, german, english from level_title")
                .query((row, n) -> titles.put(
                        row.getInt("from_level"),
                        new Title(
                                Objects.requireNonNull(row.getString("german")),
                                Objects.requireNonNull(row.getString("english")))))
                .list();
        return titles;
    }

    /** Locks and returns the highest level somebody ever reached. */
    int highestLocked(long user) {
        return jdbc.sql("select highest from player_level where user_id = ? for update")
                .param(user)
                .query(Integer.class)
                .optional()
                .orElse(FIRST);
    }

    void raise(long user, int level, Instant at) {
        jdbc.sql("""
                insert into player_level (user_id, highest, reached_at) values (?, ?, ?)
                on duplicate key update reached_at = if(values(highest) > highest, values(reached_at), reached_at),
                                        highest = greatest(highest, values(highest))""").param(user).param(level).param(Timestamp.from(at)).update();
    }
}
