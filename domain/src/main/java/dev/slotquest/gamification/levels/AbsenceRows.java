package dev.slotquest.gamification.levels;

import dev.slotquest.shared.TimeSpan;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All absences of a consultant, however long ago; the rule book forgets those that are over. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimeSpan> of(long consultant) {
        return jdbc.sql("select starts_at, ends_at from absence where consultant_id = ? order by starts_at")
                .param(consultant)
                .query((row, n) -> new TimeSpan(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }
}
