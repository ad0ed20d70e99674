package dev.slotquest.gamification.minigames;

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
import org.springframework.stereotype.Repository;

/** What was played. */
@Repository
class PlayRows {

    private static final String PLAY =
            "select id, game, price, shown, choice, prize, kind, amount, item, pity, played_at from game_play ";

    private final JdbcClient jdbc;

    PlayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a game came out. */
    record Outcome(Drawn drawn, boolean consolation, int blanks) {}

    /** What was played on a day, and how much of it for nothing. */
    record Count(int all, int free) {}

    /** The play that a request has begun or answered. */
    Optional<Play> byRequest(long user, String key) {
        return jdbc.sql(PLAY + "where user_id = ? and (request_key = ? or answer_key = ?)")
                .param(user)
                .param(key)
                .param(key)
                .query((row, n) -> play(row))
                .optional();
    }

    Optional<Play> open(long user, Game game) {
        return jdbc.sql(PLAY + "where user_id = ? and game = ? and prize is null order by id limit 1")
                .param(user)
                .param(game.name())
                .query((row, n) -> play(row))
                .optional();
    }

    Play byId(long id) {
        return jdbc.sql(PLAY + "where id = ?")
                .param(id)
                .query((row, n) -> play(row))
                .single();
    }

    List<Play> latest(long user, int most) {
        return jdbc.sql(PLAY + "where user_id = ? and prize is not null order by id desc limit ?")
                .param(user)
                .param(most)
                .query((row, n) -> play(row))
                .list();
    }

    Count on(long user, LocalDate day) {
        return jdbc.sql(
                        "select count(*) as played, coalesce(sum(price = 0), 0) as free from game_play where user_id = ? and played_on = ?")
                .param(user)
                .param(day)
                .query((row, n) -> new Count(row.getInt("played"), row.getInt("free")))
                .single();
    }

    /** How many blanks in a row somebody has drawn in a game. */
    int blanks(long user, Game game) {
        return jdbc.sql(
                        "select blanks from game_play where user_id = ? and game = ? and prize is not null order by id desc limit 1")
                .param(user)
                .param(game.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A game begins; what was drawn so far stands. */
    long begin(long user, Game game, String key, LocalDate day, int price, List<String> shown, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into game_play (user_id, game, request_key, played_on, price, shown, played_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(user)
                .param(game.name())
                .param(key)
                .param(day)
                .param(price)
                .param(String.join(",", shown))
                .param(Timestamp.from(now))
                .update(id);
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void answer(long id, String key) {
        jdbc.sql("update game_play set answer_key = ? where id = ?")
                .param(key)
                .param(id)
                .update();
    }

    void finish(long id, @Nullable String choice, Outcome outcome, @Nullable String item) {
        Prize prize = outcome.drawn().prize();
        jdbc.sql("""
                update game_play set shown = ?, choice = ?, prize = ?, kind = ?, amount = ?, item = ?, pity = ?, blanks = ?
                where id = ? and prize is null""")
                .param(String.join(",", outcome.drawn().shown()))
                .param(choice)
                .param(prize.key())
                .param(prize.kind().name())
                .param(prize.amount())
                .param(item)
                .param(outcome.consolation())
                .param(outcome.blanks())
                .param(id)
                .update();
    }

    /** How many games somebody has played, won, and drawn the seven in. */
    long[] counts(long user) {
        return jdbc.sql("""
                select count(prize) as played,
                       coalesce(sum(prize is not null and kind <> 'NOTHING' and not pity and prize <> 'tie'), 0) as won,
                       coalesce(sum(prize = ?), 0) as sevens
                  from game_play where user_id = ?""")
                .param(Prize.LUCKY_SEVEN)
                .param(user)
                .query((row, n) -> new long[] {row.getLong("played"), row.getLong("won"), row.getLong("sevens")})
                .single();
    }

    private static Play play(ResultSet row) throws SQLException {
        String prize = row.getString("prize");
        Game game = Game.valueOf(row.getString("game"));
        return new Play(
                row.getLong("id"),
                game,
                row.getInt("price"),
                List.of(Objects.requireNonNull(row.getString("shown")).split(",")),
                row.getString("choice"),
                prize == null
                        ? null
                        : Prizes.of(game, prize, Prize.Kind.valueOf(row.getString("kind")), row.getInt("amount")),
                row.getString("item"),
                row.getBoolean("pity"),
                row.getTimestamp("played_at").toInstant());
    }
}
