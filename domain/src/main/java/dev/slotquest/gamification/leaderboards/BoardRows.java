package dev.slotquest.gamification.leaderboards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who can be on boards, and their points. */
@Repository
class BoardRows {

    private final JdbcTemplate jdbc;

    BoardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who phones customers and plays; who leads or runs only when they have earned anything of late. */
    List<Competitor> competitors(LocalDate lately) {
        return jdbc.query(
                """
                select u.id, u.username, u.display_name, u.ranked
                  from user_account u left join player p on p.user_id = u.id
                 where u.active and not u.service and coalesce(p.plays, true)
                   and (u.role = 'STAFF'
                        or u.role in ('SUPERVISOR', 'ADMIN')
                           and exists (select 1 from ledger_day d
                                        where d.user_id = u.id and d.currency = 'POINTS' and d.day >= ? and d.amount > 0))
                 order by u.id""",
                (row, n) -> new Competitor(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("username")),
                        Objects.requireNonNull(row.getString("display_name")),
                        row.getBoolean("ranked")),
                lately);
    }

    /** Everybody's points from one day to another, both included. */
    Map<Long, Long> points(LocalDate from, LocalDate to) {
        return byUser("""
                select user_id, sum(amount) as points from ledger_day
                 where currency = 'POINTS' and day between ? and ? group by user_id""", from, to);
    }

    /** Everybody's points of all time. */
    Map<Long, Long> allPoints() {
        return byUser("select user_id, balance as points from ledger_account where currency = 'POINTS'");
    }

    private Map<Long, Long> byUser(String sql, Object... arguments) {
        Map<Long, Long> points = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    points.put(row.getLong("user_id"), row.getLong("points"));
                },
                arguments);
        return points;
    }

    /** The first day for which anybody has points; {@code null} when there is none. */
    @Nullable
    LocalDate firstDay() {
        return jdbc.query(
                        "select min(day) as day from ledger_day where currency = 'POINTS'",
                        (row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .getFirst()
                .orElse(null);
    }
}
