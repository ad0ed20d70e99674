package dev.slotquest.gamification.leaderboards;

import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads on which days people are away: vacations that were noted for them, absences of those who are consultants, and the
 * weekdays on which those are free who work part-time.
 */
@Repository
class TimeOffRows {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    TimeOffRows(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The days within a time, both ends included, that people are away for the whole of the usual hours. */
    Map<Long, Set<LocalDate>> within(LocalDate from, LocalDate to) {
        Map<Long, Set<LocalDate>> days = new HashMap<>();
        addVacations(days, from, to);
        addAbsences(days, from, to);
        addFreeWeekdays(days, from, to);
        return days;
    }

    private void addVacations(Map<Long, Set<LocalDate>> days, LocalDate from, LocalDate to) {
        jdbc.query(
                "select user_id, first_day, last_day from weekly_vacation where last_day >= ? and first_day <= ?",
                row -> {
                    LocalDate first = later(from, Objects.requireNonNull(row.getObject("first_day", LocalDate.class)));
                    LocalDate last = earlier(to, Objects.requireNonNull(row.getObject("last_day", LocalDate.class)));
                    long user = row.getLong("user_id");
                    first.datesUntil(last.plusDays(1)).forEach(day -> add(days, user, day));
                },
                from,
                to);
    }

    private void addAbsences(Map<Long, Set<LocalDate>> days, LocalDate from, LocalDate to) {
        jdbc.query(
                """
                select u.id, a.starts_at, a.ends_at
                  from absence a join user_account u on u.consultant_id = a.consultant_id
                 where a.ends_at >= ? and a.starts_at <= ?""",
                row -> {
                    Instant start = row.getTimestamp("starts_at").toInstant();
                    Instant end = row.getTimestamp("ends_at").toInstant();
                    long user = row.getLong("id");
                    from.datesUntil(to.plusDays(1))
                            .filter(day -> isWithin(day, start, end))
                            .forEach(day -> add(days, user, day));
                },
                from.atStartOfDay(time.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(time.zone()).toInstant());
    }

    private void addFreeWeekdays(Map<Long, Set<LocalDate>> days, LocalDate from, LocalDate to) {
        jdbc.query(
                """
                select user_id, weekday, first_day, coalesce(last_day, date '9999-12-31') last_day from free_weekday
                 where first_day <= ? and (last_day is null or last_day >= ?)""",
                row -> {
                    LocalDate first = later(from, Objects.requireNonNull(row.getObject("first_day", LocalDate.class)));
                    LocalDate last = earlier(to, Objects.requireNonNull(row.getObject("last_day", LocalDate.class)));
                    DayOfWeek weekday = DayOfWeek.of(row.getInt("weekday"));
                    long user = row.getLong("user_id");
                    first.datesUntil(last.plusDays(1))
                            .filter(day -> day.getDayOfWeek() == weekday)
                            .forEach(day -> add(days, user, day));
                },
                to,
                from);
    }

    private boolean isWithin(LocalDate day, Instant start, Instant end) {
        return !start.isAfter(day.atTime(BEGIN).atZone(time.zone()).toInstant())
                && !end.isBefore(day.atTime(END).atZone(time.zone()).toInstant());
    }

    private static void add(Map<Long, Set<LocalDate>> days, long user, LocalDate day) {
        days.computeIfAbsent(user, id -> new HashSet<>()).add(day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
