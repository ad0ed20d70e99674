package dev.slotquest.gamification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where shields come from and go to, and the days they have saved. */
@Repository
class ShieldRows {

    private final JdbcClient jdbc;

    ShieldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(long user, int amount, String cause, Instant now) {
        return jdbc.sql("insert ignore into shield_entry (user_id, amount, cause, recorded_at) values (?, ?, ?, ?)")
                        .param(user)
                        .param(amount)
                        .param(cause)
                        .param(Timestamp.from(now))
                        .update()
                > 0;
    }

    int count(long user) {
        return jdbc.sql("select coalesce(sum(amount), 0) from shield_entry where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    /** When each shield was given, the earliest first. */
    List<Instant> given(long user) {
        return jdbc
                .sql(
                        "select amount, recorded_at from shield_entry where user_id = ? and amount > 0 order by recorded_at, id")
                .param(user)
                .query((row, n) -> Collections.nCopies(
                        row.getInt("amount"), row.getTimestamp("recorded_at").toInstant()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A day is saved once. */
    void save(long user, LocalDate day, Instant now) {
        if (add(user, -1, "day:" + day, now)) {
            jdbc.sql("insert ignore into shielded_day (user_id, day) values (?, ?)")
                    .param(user)
                    .param(day)
                    .update();
        }
    }

    SortedSet<LocalDate> savedDays(long user) {
        List<LocalDate> days = jdbc.sql("select day from shielded_day where user_id = ?")
                .param(user)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
        return new TreeSet<>(days);
    }

    /** Who owns a shield at present. */
    List<Long> owners() {
        return jdbc.sql("select user_id from shield_entry group by user_id having sum(amount) > 0 order by user_id")
                .query((row, n) -> row.getLong("user_id"))
                .list();
    }
}
