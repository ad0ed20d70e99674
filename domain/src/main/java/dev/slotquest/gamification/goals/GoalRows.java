package dev.slotquest.gamification.goals;

import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Which goals people have. */
@Repository
class GoalRows {

    private static final String SELECT = """
            select g.*, case when g.set_by <> g.user_id then u.display_name end as setter
              from goal g join user_account u on u.id = g.set_by""";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    GoalRows(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A goal as it is kept. */
    record Kept(
            long id,
            long userId,
            @Nullable String template,
            @Nullable String text,
            int target,
            long was,
            int progress,
            @Nullable String ownReward,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String setter,
            boolean accepted,
            boolean reached,
            boolean claimed) {

        boolean openOn(LocalDate day) {
            return accepted && !reached && !claimed && !day.isAfter(lastDay);
        }
    }

    List<Kept> of(long user, LocalDate notOverBefore) {
        return jdbc.sql(SELECT + "\n" + """
                where g.user_id = ? and g.deleted_at is null and g.last_day >= ?
                order by g.claimed_at is not null, g.last_day, g.id""")
                .param(user)
                .param(notOverBefore)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> byId(long id) {
        return jdbc.sql(SELECT + "\nwhere g.id = ? and g.deleted_at is null")
                .param(id)
                .query((row, n) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("template"),
                row.getString("text"),
                row.getInt("target"),
                row.getLong("was"),
                row.getInt("progress"),
                row.getString("own_reward"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("setter"),
                row.getTimestamp("accepted_at") != null,
                row.getTimestamp("reached_at") != null,
                row.getTimestamp("claimed_at") != null);
    }

    /** A goal to be kept. */
    record Fresh(
            long userId,
            @Nullable String template,
            @Nullable String text,
            int target,
            long was,
            @Nullable String ownReward,
            LocalDate firstDay,
            LocalDate lastDay,
            long setBy) {}

    long add(Fresh goal, Instant now) {
        Timestamp at = Timestamp.from(now);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into goal (user_id, template, text, target, was, own_reward, first_day, last_day, set_by,
                                  accepted_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(goal.userId())
                .param(goal.template())
                .param(goal.text())
                .param(goal.target())
                .param(goal.was())
                .param(goal.ownReward())
                .param(goal.firstDay())
                .param(goal.lastDay())
                .param(goal.setBy())
                .param(goal.setBy() == goal.userId() ? at : null)
                .param(at)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void accept(long id, Instant now) {
        mark("accepted_at", id, now);
    }

    void claim(long id, Instant now) {
        mark("claimed_at", id, now);
    }

    void delete(long id, Instant now) {
        mark("deleted_at", id, now);
    }

    void reach(long id, @Nullable Instant at) {
        mark("reached_at", id, at);
    }

    private void mark(String column, long id, @Nullable Instant at) {
        jdbc.sql("update goal set " + column + " = ? where id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(id)
                .update();
    }

    void setProgress(long id, int progress) {
        jdbc.sql("update goal set progress = ? where id = ?")
                .param(progress)
                .param(id)
                .update();
    }

    long claimed(long user) {
        return jdbc.sql("select count(*) from goal where user_id = ? and claimed_at is not null")
                .param(user)
                .query(Long.class)
                .single();
    }

    long bookings(long user, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) from booking b
                 where b.booked_by = ? and b.created_at >= ? and b.created_at < ?
                   and not (b.status = 'CANCELLED'
                            and (b.cancel_reason = 'UNDONE' or coalesce(b.cancelled_by = b.booked_by, false)))""")
                .param(user)
                .param(begin(from))
                .param(begin(to.plusDays(1)))
                .query(Long.class)
                .single();
    }

    private Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
    }
}
