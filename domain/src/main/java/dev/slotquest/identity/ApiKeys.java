package dev.slotquest.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ApiKeys {

    private static final String COLUMNS =
            "k.id, k.user_id, k.name, k.prefix, k.scopes, k.created_at, k.last_used_at, k.revoked_at";

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Owned(ApiKey key, User user) {}

    long add(long userId, String name, String prefix, String hash, List<String> scopes, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into api_key (user_id, name, prefix, key_hash, scopes, created_at)
                values (:user, :name, :prefix, :hash, :scopes, :now)
                """)
                .param("user", userId)
                .param("name", name)
                .param("prefix", prefix)
                .param("hash", hash)
                .param("scopes", String.join(" ", scopes))
                .param("now", Timestamp.from(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    boolean revoke(long id, Instant now) {
        return jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Transactional
    public void used(long id, Instant now) {
        jdbc.sql("update api_key set last_used_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    boolean exists(String hash) {
        return jdbc.sql("select exists(select 1 from api_key where key_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    Optional<Owned> byHash(String hash) {
        return jdbc.sql("select " + COLUMNS + ", " + UserAccounts.COLUMNS
                        + " from api_key k join user_account u on u.id = k.user_id where k.key_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Owned(key(row, number), UserAccounts.user(row, number)))
                .optional();
    }

    Optional<ApiKey> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from api_key k where k.id = :id")
                .param("id", id)
                .query(ApiKeys::key)
                .optional();
    }

    List<ApiKey> of(long userId) {
        return jdbc.sql("select " + COLUMNS + " from api_key k where k.user_id = :user order by k.id")
                .param("user", userId)
                .query(ApiKeys::key)
                .list();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        String scopes = row.getString("scopes");
        Timestamp lastUsed = row.getTimestamp("last_used_at");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ApiKey(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("name"),
                row.getString("prefix"),
                scopes.isEmpty() ? List.of() : List.of(scopes.split(" ")),
                row.getTimestamp("created_at").toInstant(),
                lastUsed == null ? null : lastUsed.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
