package dev.slotquest.gamification.levels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps on which weekdays people are free, and since when. */
@Repository
class FreeWeekdayRows {

    private final JdbcClient jdbc;

    FreeWeekdayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The weekdays on which somebody is free at present. */
    Set<DayOfWeek> now(long user) {
        return jdbc.sql("select weekday from free_weekday where user_id = ? and last_day is null")
                .param(user)
                .query((row, n) -> DayOfWeek.of(row.getInt("weekday")))
                .set();
    }

    void begin(long user, DayOfWeek weekday, LocalDate first) {
        jdbc.sql("insert into free_weekday (user_id, weekday, first_day) values (?, ?, ?)")
                .params(user, weekday.getValue(), first)
                .update();
    }

    /** What began on that very day never was. */
    void end(long user, DayOfWeek weekday, LocalDate firstAtWork) {
        jdbc.sql("delete from free_weekday where user_id = ? and weekday = ? and last_day is null and first_day >= ?")
                .params(user, weekday.getValue(), firstAtWork)
                .update();
        jdbc.sql("update free_weekday set last_day = ? where user_id = ? and weekday = ? and last_day is null")
                .params(firstAtWork.minusDays(1), user, weekday.getValue())
                .update();
    }
}
