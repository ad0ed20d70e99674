package dev.slotquest.gamification.levels;

import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All absences and vacations there ever were; the rule book forgets those that are over. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Days on which somebody does not work; both included.
     *
     * @param weekday only these of them; {@code null} for all
     * @param last {@code null} while it goes on
     */
    record Off(
            @Nullable DayOfWeek weekday,
            LocalDate first,
            @Nullable LocalDate last) {

        boolean includes(LocalDate day) {
            return (weekday == null || day.getDayOfWeek() == weekday)
                    && !day.isBefore(first)
                    && (last == null || !day.isAfter(last));
        }
    }

    /** The vacations of a person, and the weekdays on which they are free. */
    List<Off> offOf(long user) {
        return jdbc.sql("""
                select 0 weekday, first_day, last_day from weekly_vacation where user_id = :user
                union all
                select weekday, first_day, last_day from free_weekday where user_id = :user""").param("user", user).query((row, n) -> off(row)).list();
    }

    private static Off off(ResultSet row) throws SQLException {
        int weekday = row.getInt("weekday");
        return new Off(
                weekday == 0 ? null : DayOfWeek.of(weekday),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("last_day", LocalDate.class));
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
