package dev.slotquest.portal.api;

import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** Remembers which requests were made under which key, and how they were answered. */
@Repository
class IdempotencyKeys implements KeptForATime {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final int REMOVED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessTime time;
    private final ApiProperties properties;

    IdempotencyKeys(JdbcClient jdbc, TransactionTemplate transaction, BusinessTime time, ApiProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
        this.properties = properties;
    }

    /** A key as one person uses it. */
    record Name(long userId, String key) {}

    /** An answer as it was given. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** What is known about a key. */
    sealed interface Claim {

        /** Nobody else works on it: do, and tell how it ended. */
        record Mine(Name name, Instant startedAt) implements Claim {}

        /** This very request was answered before. */
        record Answered(Answer answer) implements Claim {}

        /** This very request is being worked on. */
        record Running() implements Claim {}

        /** The key stands for another request. */
        record OtherRequest() implements Claim {}
    }

    private record Row(
            String hash, Instant startedAt, @Nullable Answer answer) {}

    /** The insert stands in a transaction of its own, or two that come second would wait for each other. */
    Claim claim(Name name, String hash) {
        Instant now = time.now();
        try {
            transaction.executeWithoutResult(_ -> insert(name, hash, now));
            return new Claim.Mine(name, now);
        } catch (DuplicateKeyException known) {
            return transaction.execute(_ -> decide(name, hash, now));
        }
    }

    /** Keeps the answer, unless the key was taken over meanwhile. */
    void answer(Claim.Mine mine, Answer answer) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                update idempotency_key set status = :status, headers = :headers, body = :body
                where user_id = :user and idempotency_key = :key and started_at = :started
                """)
                .param("status", answer.status())
                .param("headers", ApiJson.MAPPER.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("user", mine.name().userId())
                .param("key", mine.name().key())
                .param("started", Timestamp.from(mine.startedAt()))
                .update());
    }

    /** Forgets the key, as if it had never been used. */
    void release(Claim.Mine mine) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                delete from idempotency_key
                where user_id = :user and idempotency_key = :key and started_at = :started
                """)
                .param("user", mine.name().userId())
                .param("key", mine.name().key())
                .param("started", Timestamp.from(mine.startedAt()))
                .update());
    }

    @Override
    public String name() {
        return "idempotency keys";
    }

    /** The answers go when nobody can ask for them any more: they hold what was sent and answered. */
    @Override
    public int letGo() {
        return removeOld();
    }

    int removeOld() {
        Integer removed =
                transaction.execute(_ -> jdbc.sql("delete from idempotency_key where started_at < :old limit :most")
                        .param("old", Timestamp.from(time.now().minus(properties.idempotencyKeysFor())))
                        .param("most", REMOVED_AT_ONCE)
                        .update());
        return removed == null ? 0 : removed;
    }

    private Claim decide(Name name, String hash, Instant now) {
        Row row = lock(name).orElse(null);
        if (row == null) {
            return new Claim.Running();
        }
        if (row.startedAt().plus(properties.idempotencyKeysFor()).isBefore(now)) {
            return restart(name, hash, now);
        }
        if (!row.hash().equals(hash)) {
            return new Claim.OtherRequest();
        }
        Answer answer = row.answer();
        if (answer != null) {
            return new Claim.Answered(answer);
        }
        return row.startedAt().plus(properties.takenOverAfter()).isBefore(now)
                ? restart(name, hash, now)
                : new Claim.Running();
    }

    private void insert(Name name, String hash, Instant now) {
        jdbc.sql("""
                insert into idempotency_key (user_id, idempotency_key, request_hash, started_at)
                values (:user, :key, :hash, :now)
                """)
                .param("user", name.userId())
                .param("key", name.key())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    private Claim restart(Name name, String hash, Instant now) {
        jdbc.sql("""
                update idempotency_key
                set request_hash = :hash, started_at = :now, status = null, headers = null, body = null
                where user_id = :user and idempotency_key = :key
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("user", name.userId())
                .param("key", name.key())
                .update();
        return new Claim.Mine(name, now);
    }

    private Optional<Row> lock(Name name) {
        return jdbc.sql("""
                select request_hash, started_at, status, headers, body from idempotency_key
                where user_id = :user and idempotency_key = :key for update
                """)
                .param("user", name.userId())
                .param("key", name.key())
                .query((row, _) -> new Row(
                        row.getString("request_hash"),
                        row.getTimestamp("started_at").toInstant(),
                        answer(row)))
                .optional();
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new Answer(
                        status,
                        new LinkedHashMap<>(ApiJson.MAPPER.readValue(row.getString("headers"), HEADERS)),
                        row.getString("body"));
    }
}
