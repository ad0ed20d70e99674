package dev.slotquest.gamification.minigames;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Challenges among colleagues. */
@Repository
class DuelRows {

    private static final String DUEL = "select id, challenger_id, opponent_id, stake, state, lapses_at from game_duel ";

    private final JdbcClient jdbc;

    DuelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duel> byId(long id) {
        return jdbc.sql(DUEL + "where id = ?")
                .param(id)
                .query((row, n) -> duel(row))
                .optional();
    }

    Optional<Duel> locked(long id) {
        return jdbc.sql(DUEL + "where id = ? for update")
                .param(id)
                .query((row, n) -> duel(row))
                .optional();
    }

    Optional<Duel> byRequest(long challenger, String key) {
        return jdbc.sql(DUEL + "where challenger_id = ? and request_key = ?")
                .param(challenger)
                .param(key)
                .query((row, n) -> duel(row))
                .optional();
    }

    boolean openBetween(long one, long other, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from game_duel where state = 'OPEN' and lapses_at > ?
                   and ((challenger_id = ? and opponent_id = ?) or (challenger_id = ? and opponent_id = ?)))""")
                .param(Timestamp.from(now))
                .param(one)
                .param(other)
                .param(other)
                .param(one)
                .query(Boolean.class)
                .single();
    }

    /** Those that somebody takes part in and that can be taken up. */
    List<Duel> open(long user, Instant now) {
        return jdbc.sql("(" + DUEL + "where challenger_id = ? and state = 'OPEN' and lapses_at > ?) union all (" + DUEL
                        + "where opponent_id = ? and state = 'OPEN' and lapses_at > ?) order by id")
                .param(user)
                .param(Timestamp.from(now))
                .param(user)
                .param(Timestamp.from(now))
                .query((row, n) -> duel(row))
                .list();
    }

    /** How many challenges of a day of somebody are open. */
    int offered(long user, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from game_duel where challenger_id = ? and state = 'OPEN' and challenged_on = ?")
                .param(user)
                .param(day)
                .query(Integer.class)
                .single();
    }

    List<Long> lapsed(Instant now) {
        return jdbc.sql("select id from game_duel where state = 'OPEN' and lapses_at <= ? order by id")
                .param(Timestamp.from(now))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    long add(long challenger, long opponent, String key, int stake, LocalDate day, Instant now, Instant lapses) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into game_duel (challenger_id, opponent_id, request_key, stake, state, challenged_on, challenged_at,
                                       lapses_at)
                values (?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .param(challenger)
                .param(opponent)
                .param(key)
                .param(stake)
                .param(day)
                .param(Timestamp.from(now))
                .param(Timestamp.from(lapses))
                .update(id);
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void close(long id, Duel.State state, Instant now) {
        jdbc.sql("update game_duel set state = ?, closed_at = ? where id = ?")
                .param(state.name())
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    private static Duel duel(ResultSet row) throws SQLException {
        return new Duel(
                row.getLong("id"),
                row.getLong("challenger_id"),
                row.getLong("opponent_id"),
                row.getInt("stake"),
                Duel.State.valueOf(row.getString("state")),
                row.getTimestamp("lapses_at").toInstant());
    }
}
