package dev.slotquest.gamification.leaderboards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appointments of which it is known whether the customer came, and their sums by booker and day. */
@Repository
class ShowRows {

    private final JdbcTemplate jdbc;

    ShowRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An appointment of which it is known. */
    record Known(long booking, LocalDate day, boolean came) {}

    /** How many were kept, and how many were not. */
    record Sum(int came, int missed) {

        static final Sum NONE = new Sum(0, 0);

        int known() {
            return came + missed;
        }

        Sum plus(Sum other) {
            return new Sum(came + other.came, missed + other.missed);
        }

        Sum minus(Sum other) {
            return new Sum(came - other.came, missed - other.missed);
        }

        double rate() {
            return known() == 0 ? 0 : (double) came / known();
        }
    }

    Optional<Known> find(long booking) {
        return jdbc
                .query("select * from appointment_known where booking_id = ?", (row, n) -> known(row), booking)
                .stream()
                .findFirst();
    }

    Set<Known> of(long user) {
        return new HashSet<>(
                jdbc.query("select * from appointment_known where user_id = ?", (row, n) -> known(row), user));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(row.getLong("booking_id"), row.getObject("day", LocalDate.class), row.getBoolean("came"));
    }

    void add(long user, List<Known> known) {
        jdbc.batchUpdate(
                "insert into appointment_known (booking_id, user_id, day, came) values (?, ?, ?, ?)",
                known.stream()
                        .map(one -> new Object[] {one.booking(), user, one.day(), one.came()})
                        .toList());
    }

    void remove(List<Known> known) {
        jdbc.batchUpdate(
                "delete from appointment_known where booking_id = ?",
                known.stream().map(one -> new Object[] {one.booking()}).toList());
    }

    void add(long user, Map<LocalDate, Sum> days, Sum total) {
        jdbc.batchUpdate(
                """
                insert into show_day (user_id, day, came, missed) values (?, ?, ?, ?)
                on duplicate key update came = came + values(came), missed = missed + values(missed)""",
                days.entrySet().stream()
                        .map(day -> new Object[] {
                            user,
                            day.getKey(),
                            day.getValue().came(),
                            day.getValue().missed()
                        })
                        .toList());
        jdbc.update("""
                insert into show_total (user_id, came, missed) values (?, ?, ?)
                on duplicate key update came = came + values(came), missed = missed + values(missed)""", user, total.came(), total.missed());
    }

    /** Somebody's days from one to another, both included. */
    Map<LocalDate, Sum> days(long user, LocalDate from, LocalDate to) {
        Map<LocalDate, Sum> days = new HashMap<>();
        jdbc.query(
                "select day, came, missed from show_day where user_id = ? and day between ? and ?",
                row -> {
                    days.put(row.getObject("day", LocalDate.class), sum(row));
                },
                user,
                from,
                to);
        return days;
    }

    /** Everybody's sums from one day to another, both included. */
    Map<Long, Sum> sums(LocalDate from, LocalDate to) {
        return byUser("""
                select user_id, sum(came) as came, sum(missed) as missed from show_day
                 where day between ? and ? group by user_id""", from, to);
    }

    /** Everybody's sums of all time. */
    Map<Long, Sum> totals() {
        return byUser("select user_id, came, missed from show_total");
    }

    private Map<Long, Sum> byUser(String sql, Object... arguments) {
        Map<Long, Sum> sums = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    sums.put(row.getLong("user_id"), sum(row));
                },
                arguments);
        return sums;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getInt("came"), row.getInt("missed"));
    }
}
