package dev.slotquest.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkCodes {

    private final JdbcClient jdbc;

    LinkCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long userId, String hash, Instant now, Instant expiresAt) {
        jdbc.sql("""
                insert into link_code (user_id, code_hash, created_at, expires_at)
                values (:user, :hash, :now, :expires)
                """)
                .param("user", userId)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Whose code this is, if it still counts. */
    Optional<Long> owner(String hash, Instant now) {
        return owner(hash, now, "");
    }

    /** As {@link #owner}, and nobody else can use the code until this transaction ends. */
    Optional<Long> lockOwner(String hash, Instant now) {
        return owner(hash, now, " for update");
    }

    private Optional<Long> owner(String hash, Instant now, String lock) {
        return jdbc.sql("select user_id from link_code where code_hash = :hash and expires_at > :now" + lock)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void removeAllOf(long userId) {
        jdbc.sql("delete from link_code where user_id = :user")
                .param("user", userId)
                .update();
    }
}
