package dev.slotquest.gamification.quests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which quests people have, and what they have claimed. */
@Repository
class QuestRows {

    private final JdbcClient jdbc;

    QuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A quest as it is kept. */
    record Kept(
            long id,
            long userId,
            LocalDate day,
            String quest,
            int factor,
            long was,
            int added,
            int progress,
            boolean claimed) {}

    Optional<byte[]> secret() {
        return jdbc.sql("select secret from quest_secret where id = 1")
                .query((row, n) -> Objects.requireNonNull(row.getBytes("secret")))
                .optional();
    }

    void offerSecret(byte[] secret) {
        jdbc.sql("insert ignore into quest_secret (id, secret) values (1, ?)")
                .param(secret)
                .update();
    }

    List<Kept> of(long user, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from quest where user_id = ? and day between ? and ? order by day desc, id")
                .param(user)
                .param(from)
                .param(to)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> byId(long id) {
        return jdbc.sql("select * from quest where id = ?")
                .param(id)
                .query((row, n) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(row.getString("quest")),
                row.getInt("factor"),
                row.getLong("was"),
                row.getInt("added"),
                row.getInt("progress"),
                row.getTimestamp("claimed_at") != null);
    }

    void add(long user, LocalDate day, String quest, int factor, long was) {
        jdbc.sql("insert ignore into quest (user_id, day, quest, factor, was) values (?, ?, ?, ?, ?)")
                .param(user)
                .param(day)
                .param(quest)
                .param(factor)
                .param(was)
                .update();
    }

    void addProgress(long id, int more) {
        jdbc.sql("update quest set added = added + ? where id = ?")
                .param(more)
                .param(id)
                .update();
    }

    void noteProgress(long id, int progress) {
        jdbc.sql("update quest set progress = ? where id = ?")
                .param(progress)
                .param(id)
                .update();
    }

    void claim(long id, Instant now) {
        jdbc.sql("update quest set claimed_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    /** Whether this is the first time that a person is told such a thing on a day. */
    boolean tellOnce(long user, LocalDate day, String what, Instant now) {
        return jdbc.sql("insert ignore into quest_told (user_id, day, what, told_at) values (?, ?, ?, ?)")
                        .param(user)
                        .param(day)
                        .param(what)
                        .param(Timestamp.from(now))
                        .update()
                > 0;
    }

    boolean isTold(long user, LocalDate day, String what) {
        return jdbc.sql("select exists (select 1 from quest_told where user_id = ? and day = ? and what = ?)")
                .param(user)
                .param(day)
                .param(what)
                .query(Boolean.class)
                .single();
    }

    long claimed(long user) {
        return jdbc.sql("select count(*) from quest where user_id = ? and claimed_at is not null")
                .param(user)
                .query(Long.class)
                .single();
    }

    /** On how many days somebody has claimed everything. */
    long perfectDays(long user) {
        return jdbc.sql("""
                select count(*) from (select day from quest where user_id = ? group by day
                                      having count(*) >= ? and count(*) = count(claimed_at)) perfect""")
                .param(user)
                .param(QuestDraw.A_DAY)
                .query(Long.class)
                .single();
    }

    /** The team's quest of a week as it is kept. */
    record OfTeam(String week, String quest, int target) {}

    Optional<OfTeam> ofTeam(String week) {
        return jdbc.sql("select quest, target from team_quest where week = ?")
                .param(week)
                .query((row, n) ->
                        new OfTeam(week, Objects.requireNonNull(row.getString("quest")), row.getInt("target")))
                .optional();
    }

    void addOfTeam(String week, String quest, int target) {
        jdbc.sql("insert ignore into team_quest (week, quest, target) values (?, ?, ?)")
                .param(week)
                .param(quest)
                .param(target)
                .update();
    }

    boolean hasClaimed(String week, long user) {
        return jdbc.sql("select exists (select 1 from team_quest_claim where week = ? and user_id = ?)")
                .param(week)
                .param(user)
                .query(Boolean.class)
                .single();
    }

    void claimOfTeam(String week, long user, Instant now) {
        jdbc.sql("insert ignore into team_quest_claim (week, user_id, claimed_at) values (?, ?, ?)")
                .param(week)
                .param(user)
                .param(Timestamp.from(now))
                .update();
    }
}
