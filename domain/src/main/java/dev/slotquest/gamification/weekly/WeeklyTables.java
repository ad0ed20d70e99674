package dev.slotquest.gamification.weekly;

import dev.slotquest.gamification.weekly.WeekSheet.Activity;
import dev.slotquest.gamification.weekly.WeekSheet.Proposal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weekly points as they are kept. */
@Repository
class WeeklyTables {

    private static final String GOAL = "GOAL";

    private final JdbcClient jdbc;

    WeeklyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who takes part. */
    record Participant(long userId, String username, String name) {}

    /** A row of a person. */
    record Of<T>(long userId, T value) {}

    /** An open proposal, with whom and which week it is about. */
    record OpenProposal(long userId, String username, IsoWeek week, long proposedBy, Proposal proposal) {}

    List<Participant> participants() {
        return jdbc.sql("""
                select u.id, u.username, u.display_name from weekly_participant p join user_account u on u.id = p.user_id
                 where p.removed_at is null and u.active order by u.display_name, u.id""")
                .query((row, n) -> new Participant(row.getLong("id"), text(row, "username"), text(row, "display_name")))
                .list();
    }

    boolean takesPart(long userId) {
        return jdbc.sql("select count(*) from weekly_participant where user_id = ? and removed_at is null")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether the person did not take part before. */
    boolean addParticipant(long userId, Instant now) {
        if (takesPart(userId)) {
            return false;
        }
        jdbc.sql("""
                insert into weekly_participant (user_id, added_at) values (?, ?)
                on duplicate key update removed_at = null""").params(userId, Timestamp.from(now)).update();
        return true;
    }

    boolean removeParticipant(long userId, Instant now) {
        return jdbc.sql("update weekly_participant set removed_at = ? where user_id = ? and removed_at is null")
                        .params(Timestamp.from(now), userId)
                        .update()
                == 1;
    }

    Map<Long, BigDecimal> goals(IsoWeek week) {
        Map<Long, BigDecimal> goals = new HashMap<>();
        jdbc.sql("select user_id, points from weekly_goal where week = ?")
                .param(week.toString())
                .query((row, n) -> goals.put(row.getLong("user_id"), row.getBigDecimal("points")))
                .list();
        return goals;
    }

    /** Locks the goal of a person until the transaction ends. */
    Optional<BigDecimal> lockGoal(long userId, IsoWeek week) {
        return jdbc.sql("select points from weekly_goal where user_id = ? and week = ? for update")
                .params(userId, week.toString())
                .query(BigDecimal.class)
                .optional();
    }

    void setGoal(long userId, IsoWeek week, BigDecimal points, long by, Instant now) {
        jdbc.sql("""
                insert into weekly_goal (user_id, week, points, set_by, set_at) values (?, ?, ?, ?, ?)
                on duplicate key update points = values(points), set_by = values(set_by), set_at = values(set_at)""")
                .params(userId, week.toString(), points, by, Timestamp.from(now))
                .update();
    }

    List<Of<Activity>> activities(IsoWeek week) {
        return jdbc.sql("""
                select a.*, u.display_name from weekly_activity a join user_account u on u.id = a.recorded_by
                 where a.week = ? and a.deleted_at is null order by a.recorded_at desc, a.id desc""")
                .param(week.toString())
                .query((row, n) -> new Of<>(row.getLong("user_id"), activity(row)))
                .list();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("id"),
                WeeklyKind.valueOf(row.getString("kind")),
                row.getBigDecimal("points"),
                row.getString("note"),
                text(row, "display_name"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** Locks an activity that counts until the transaction ends. */
    Optional<Of<Activity>> lockActivity(long id, IsoWeek week) {
        return jdbc.sql("""
                select a.*, u.display_name from weekly_activity a join user_account u on u.id = a.recorded_by
                 where a.id = ? and a.week = ? and a.deleted_at is null for update""")
                .params(id, week.toString())
                .query((row, n) -> new Of<>(row.getLong("user_id"), activity(row)))
                .optional();
    }

    void addActivity(
            long userId,
            IsoWeek week,
            WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            long by,
            Instant now) {
        jdbc.sql("""
                insert into weekly_activity (user_id, week, kind, points, note, recorded_by, recorded_at)
                values (:user, :week, :kind, :points, :note, :by, :now)""")
                .param("user", userId)
                .param("week", week.toString())
                .param("kind", kind.name())
                .param("points", points)
                .param("note", note)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void deleteActivity(long id, Instant now) {
        jdbc.sql("update weekly_activity set deleted_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** What a person achieved, by week, where anything was recorded. */
    Map<Long, Map<IsoWeek, BigDecimal>> achievedBetween(IsoWeek first, IsoWeek last) {
        Map<Long, Map<IsoWeek, BigDecimal>> achieved = new HashMap<>();
        jdbc.sql("""
                select user_id, week, sum(points) as points from weekly_activity
                 where week between ? and ? and deleted_at is null group by user_id, week""")
                .params(first.toString(), last.toString())
                .query((row, n) -> achieved.computeIfAbsent(row.getLong("user_id"), _ -> new TreeMap<>())
                        .put(IsoWeek.parse(row.getString("week")).orElseThrow(), row.getBigDecimal("points")))
                .list();
        return achieved;
    }

    List<Of<Proposal>> proposals(IsoWeek week) {
        return jdbc.sql("""
                select p.*, u.display_name from weekly_proposal p join user_account u on u.id = p.proposed_by
                 where p.week = ? and p.state = 'OPEN' order by p.proposed_at, p.id""")
                .param(week.toString())
                .query((row, n) -> new Of<>(row.getLong("user_id"), proposal(row)))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Proposal(
                row.getLong("id"),
                GOAL.equals(kind) ? null : WeeklyKind.valueOf(kind),
                row.getBigDecimal("points"),
                row.getString("note"),
                text(row, "display_name"),
                row.getTimestamp("proposed_at").toInstant());
    }

    private static final RowMapper<OpenProposal> OPEN = (row, n) -> new OpenProposal(
            row.getLong("user_id"),
            text(row, "username"),
            IsoWeek.parse(row.getString("week")).orElseThrow(),
            row.getLong("proposed_by"),
            proposal(row));

    /** Locks the open proposals of a week until the transaction ends, the earliest first. */
    List<OpenProposal> lockOpen(IsoWeek week) {
        return jdbc.sql("""
                select p.*, u.username, u.display_name from weekly_proposal p join user_account u on u.id = p.user_id
                 where p.week = ? and p.state = 'OPEN' order by p.proposed_at, p.id for update""").param(week.toString()).query(OPEN).list();
    }

    Optional<OpenProposal> lockOpen(IsoWeek week, long id) {
        return lockOpen(week).stream()
                .filter(open -> open.proposal().id() == id)
                .findFirst();
    }

    void propose(
            long userId,
            IsoWeek week,
            @Nullable WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            long by,
            Instant now) {
        jdbc.sql("""
                insert into weekly_proposal (user_id, week, kind, points, note, proposed_by, proposed_at, state)
                values (:user, :week, :kind, :points, :note, :by, :now, 'OPEN')""")
                .param("user", userId)
                .param("week", week.toString())
                .param("kind", kind == null ? GOAL : kind.name())
                .param("points", points)
                .param("note", note)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void close(long proposal, String state) {
        jdbc.sql("update weekly_proposal set state = ? where id = ?")
                .params(state, proposal)
                .update();
    }

    /** A later goal makes those that wait pointless. */
    void replaceProposedGoals(long userId, IsoWeek week) {
        jdbc.sql("""
                update weekly_proposal set state = 'REPLACED'
                 where user_id = ? and week = ? and kind = 'GOAL' and state = 'OPEN'""").params(userId, week.toString()).update();
    }

    /** Who is away on all of these days. */
    Set<Long> awayOn(LocalDate first, LocalDate last) {
        return jdbc
                .sql("select user_id from weekly_vacation where first_day <= ? and last_day >= ?")
                .params(first, last)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** A person's times away that touch these days, the earliest first. */
    List<Vacation> vacations(long userId, LocalDate from) {
        return jdbc.sql("""
                select id, first_day, last_day, reason from weekly_vacation
                 where user_id = ? and last_day >= ? order by first_day""")
                .params(userId, from)
                .query((row, n) -> new Vacation(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    void addVacation(long userId, LocalDate first, LocalDate last, @Nullable String reason) {
        jdbc.sql(
                        "insert into weekly_vacation (user_id, first_day, last_day, reason) values (:user, :first, :last, :reason)")
                .param("user", userId)
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .update();
    }

    void deleteVacation(long id) {
        jdbc.sql("delete from weekly_vacation where id = ?").param(id).update();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
