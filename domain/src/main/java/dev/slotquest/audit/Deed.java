package dev.slotquest.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An entry as it is sealed: every column as the text that the database holds, whatever the time zone of who reads it. */
record Deed(
        long id,
        @Nullable String occurredAt,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String channel,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        Words words) {

    /** The columns, from {@code audit_entry e}. */
    static final String COLUMNS = """
            e.id as entry_id, date_format(e.occurred_at, '%Y-%m-%dT%H:%i:%s.%f') as happened, e.actor_id, e.actor_name,
            e.channel, e.action, e.subject_type, e.subject_id, e.before_json, e.after_json, e.reason
            """;

    static Deed read(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong("entry_id"),
                row.getString("happened"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("channel"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                new Words(row.getString("before_json"), row.getString("after_json"), row.getString("reason")));
    }

    /** The hash of its seal: over that of the seal before, what happened, and the digest of the words. */
    byte[] hash(long previousId, byte @Nullable [] previousHash, byte[] sealedWords) {
        return Fingerprint.of("entry")
                .with(previousId)
                .with(previousHash)
                .with(id)
                .with(occurredAt)
                .with(actorId)
                .with(actorName)
                .with(channel)
                .with(action)
                .with(subjectType)
                .with(subjectId)
                .with(sealedWords)
                .bytes();
    }
}
