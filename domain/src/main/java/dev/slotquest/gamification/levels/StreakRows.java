package dev.slotquest.gamification.levels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The days on which people booked, and their best streaks. */
@Repository
class StreakRows {

    private final JdbcTemplate jdbc;

    StreakRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    SortedSet<LocalDate> days(long user) {
        return new TreeSet<>(jdbc.query(
                "select day from active_day where user_id = ?",
                (row, n) -> row.getObject("day", LocalDate.class),
                user));
    }

    /** The newest of somebody's days of late, and how many there are. */
    record Extent(LocalDate last, int days) {}

    /** By person; who has no days since then is left out. */
    Map<Long, Extent> extents(LocalDate since) {
        Map<Long, Extent> extents = new HashMap<>();
        jdbc.query(
                "select user_id, max(day) as last, count(*) as days from active_day where day >= ? group by user_id",
                row -> {
                    LocalDate last = Objects.requireNonNull(row.getObject("last", LocalDate.class));
                    extents.put(row.getLong("user_id"), new Extent(last, row.getInt("days")));
                },
                since);
        return extents;
    }

    boolean isActive(long user, LocalDate day) {
        String sql = "select day from active_day where user_id = ? and day = ?";
        return !jdbc.query(sql, (row, n) -> row.getObject("day", LocalDate.class), user, day)
                .isEmpty();
    }

    void add(long user, Collection<LocalDate> days) {
        jdbc.batchUpdate(
                "insert ignore into active_day (user_id, day) values (?, ?)",
                days.stream().map(day -> new Object[] {user, day}).toList());
    }

    void remove(long user, Collection<LocalDate> days) {
        jdbc.batchUpdate(
                "delete from active_day where user_id = ? and day = ?",
                days.stream().map(day -> new Object[] {user, day}).toList());
    }

    int best(long user) {
        return jdbc.queryForList("select days from best_streak where user_id = ?", Integer.class, user).stream()
                .findFirst()
                .orElse(0);
    }

    void setBest(long user, int days) {
        jdbc.update("""
                insert into best_streak (user_id, days) values (?, ?)
                on duplicate key update days = values(days)""", user, days);
    }
}
