package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarFeedOwner.OfConsultant;
import dev.slotquest.calendar.CalendarFeedOwner.OfPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps for each owner the one secret by which their feed is read. */
@Repository
class CalendarFeedRows {

    private final JdbcClient jdbc;

    CalendarFeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long id,
            @Nullable Long consultantId,
            @Nullable Long userId,
            Instant createdAt,
            @Nullable Instant lastReadAt,
            @Nullable String fingerprint,
            @Nullable Instant changedAt) {}

    Optional<Row> of(CalendarFeedOwner owner) {
        return jdbc.sql("select * from calendar_feed where " + column(owner) + " = :owner")
                .param("owner", owner.id())
                .query(CalendarFeedRows::row)
                .optional();
    }

    Optional<Row> byToken(String tokenHash) {
        return jdbc.sql("select * from calendar_feed where token_hash = :hash")
                .param("hash", tokenHash)
                .query(CalendarFeedRows::row)
                .optional();
    }

    /** Puts this secret in the place of the one there was, if there was one. */
    void replace(CalendarFeedOwner owner, String tokenHash, Instant now) {
        jdbc.sql("insert into calendar_feed (" + column(owner) + ", token_hash, created_at)"
                        + " values (:owner, :hash, :now)"
                        + " on duplicate key update token_hash = values(token_hash), created_at = values(created_at),"
                        + " last_read_at = null")
                .param("owner", owner.id())
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(CalendarFeedOwner owner) {
        return jdbc.sql("delete from calendar_feed where " + column(owner) + " = :owner")
                        .param("owner", owner.id())
                        .update()
                == 1;
    }

    void changed(long id, String fingerprint, Instant now) {
        jdbc.sql("update calendar_feed set fingerprint = :fingerprint, changed_at = :now where id = :id")
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void read(long id, Instant now) {
        jdbc.sql("update calendar_feed set last_read_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static String column(CalendarFeedOwner owner) {
        return switch (owner) {
            case OfConsultant _ -> "consultant_id";
            case OfPerson _ -> "user_id";
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("consultant_id", Long.class),
                row.getObject("user_id", Long.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_read_at")),
                row.getString("fingerprint"),
                instant(row.getTimestamp("changed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
