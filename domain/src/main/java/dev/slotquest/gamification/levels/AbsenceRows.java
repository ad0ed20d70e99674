package dev.slotquest.gamification.levels;

import dev.slotquest.shared.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All absences and vacations there ever were; the rule book forgets those that are over. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days on which somebody is away; both included. */
    record Vacation(LocalDate first, LocalDate last) {

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    List<Vacation> vacationsOf(long user) {
        return jdbc.sql("select first_day, last_day from weekly_vacation where user_id = ?")
                .param(user)
                .query((row, n) -> new Vacation(
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class))))
                .list();
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
