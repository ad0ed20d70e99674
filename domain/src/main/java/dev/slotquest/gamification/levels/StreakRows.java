package dev.slotquest.gamification.levels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** The newest of somebody's days, and how many of late there are. */
    record Extent(LocalDate last, int recent) {}

    /** By person; who has no days is left out. */
    Map<Long, Extent> extents(LocalDate since) {
        Map<Long, Extent> extents = new HashMap<>();
        jdbc.query(
                """
                select u.id,
                       (select max(d.day) from active_day d where d.user_id = u.id) as last,
                       (select count(*) from active_day d
                         where d.user_id = u.id and d.day >= ?) as recent
                  from user_account u""",
                row -> {
                    LocalDate last = row.getObject("last", LocalDate.class);
                    if (last != null) {
                        extents.put(row.getLong("id"), new Extent(last, row.getInt("recent")));
                    }
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
