package dev.slotquest.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LogInLinks {

    private final JdbcClient jdbc;

    LogInLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that is good. */
    record Good(long userId, Instant createdAt) {}

    void add(long userId, String hash, Instant now, Instant expiresAt) {
        jdbc.sql("""
                insert into log_in_link (user_id, secret_hash, created_at, expires_at)
                values (:user, :hash, :now, :expires)
                """)
                .param("user", userId)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Good> good(String hash, Instant now) {
        return jdbc.sql("select user_id, created_at from log_in_link where secret_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Good(
                        row.getLong("user_id"), row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    /** Makes a link worthless; tells whether it was good until now, which only one of several is told. */
    boolean use(String hash, Instant now) {
        return jdbc.sql("update log_in_link set expires_at = :now where secret_hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Makes all links of a person worthless. */
    void endAllOf(long userId, Instant now) {
        jdbc.sql("update log_in_link set expires_at = :now where user_id = :user and expires_at > :now")
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** When links were made for a person, the oldest first. */
    List<Instant> madeFor(long userId) {
        return jdbc.sql("select created_at from log_in_link where user_id = :user order by created_at")
                .param("user", userId)
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .list();
    }

    void forgetMadeBefore(long userId, Instant instant) {
        jdbc.sql("delete from log_in_link where user_id = :user and created_at <= :instant")
                .param("user", userId)
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
