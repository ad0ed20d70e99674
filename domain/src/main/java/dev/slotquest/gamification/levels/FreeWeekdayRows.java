package dev.slotquest.gamification.levels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps on which weekdays people are free, and since when. */
@Repository
class FreeWeekdayRows {

    private final JdbcClient jdbc;

    FreeWeekdayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A weekday on which somebody is free for a time.
     *
     * @param last the last such day; {@code null} while it goes on
     */
    record Free(
            DayOfWeek weekday, LocalDate first, @Nullable LocalDate last) {

        boolean includes(LocalDate day) {
            return day.getDayOfWeek() == weekday && !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    List<Free> of(long user) {
        return jdbc.sql("select weekday, first_day, last_day from free_weekday where user_id = ?")
                .param(user)
                .query((row, n) -> new Free(
                        DayOfWeek.of(row.getInt("weekday")),
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** The weekdays on which somebody is free at present. */
    Set<DayOfWeek> now(long user) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        of(user).stream().filter(free -> free.last() == null).map(Free::weekday).forEach(days::add);
        return days;
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
