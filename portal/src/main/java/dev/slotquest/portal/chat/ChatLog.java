package dev.slotquest.portal.chat;

import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was said in the browser. A conversation has a row whose number rises with each change; it is locked while
 * something is written, so the numbers become visible in their order and nobody who asks for what is newer misses any.
 */
@Repository
class ChatLog {

    private static final Logger log = LoggerFactory.getLogger(ChatLog.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String SELECT =
            "select id, event_id, content, change_number, said_at, edited_at from browser_chat_message ";
    private static final int MOST_CHANGES = 200;

    private final JdbcClient jdbc;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    ChatLog(JdbcClient jdbc, TransactionRetry transaction, BusinessTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
    }

    /** Something written that has no answer yet. */
    record Unanswered(String event, String text) {}

    /** Keeps what a person wrote; the same event again changes nothing. */
    void written(long user, String event, String text) {
        transaction.run(() -> {
            long change = nextChange(user);
            jdbc.sql("""
                    insert into browser_chat_message (user_id, event_id, content, answered, change_number, said_at)
                    values (?, ?, ?, false, ?, ?)
                    on duplicate key update id = id""")
                    .param(user)
                    .param(event)
                    .param(text)
                    .param(change)
                    .param(Timestamp.from(time.now()))
                    .update();
        });
    }

    /**
     * Keeps what the bot shows: new messages, and other looks of earlier ones in their place.
     *
     * @param event what it answers; if a person wrote it, it is answered now
     * @return our ids of the messages, in order
     */
    List<Long> shown(long user, List<Posting> postings, @Nullable String event) {
        return transaction.execute(() -> {
            long change = nextChange(user);
            List<Long> ids = new ArrayList<>();
            for (Posting posting : postings) {
                ids.add(shown(user, posting, change));
            }
            if (event != null) {
                jdbc.sql("update browser_chat_message set answered = true where user_id = ? and event_id = ?")
                        .param(user)
                        .param(event)
                        .update();
            }
            return ids;
        });
    }

    private long shown(long user, Posting posting, long change) {
        return jdbc.sql("""
                insert into browser_chat_message (user_id, message_id, content, change_number, said_at)
                values (?, ?, ?, ?, ?)
                on duplicate key update
                    edited_at = if(content = values(content), edited_at, values(said_at)),
                    content = values(content),
                    change_number = values(change_number)
                returning id""")
                .param(user)
                .param(posting.message() == Posting.UNKNOWN ? null : posting.message())
                .param(JSON.writeValueAsString(posting.screen()))
                .param(change)
                .param(Timestamp.from(time.now()))
                .query(Long.class)
                .single();
    }

    private long nextChange(long user) {
        return jdbc.sql("""
                insert into browser_chat (user_id, changes) values (?, 1)
                on duplicate key update changes = changes + 1
                returning changes""").param(user).query(Long.class).single();
    }

    /** Whether anything was ever said. */
    boolean isEmpty(long user) {
        return jdbc.sql("select 1 from browser_chat_message where user_id = ? limit 1")
                .param(user)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** What was written at least so long ago, and still waits for an answer because a process ended in between. */
    List<Unanswered> unanswered(long user, Duration atLeast) {
        return jdbc.sql("""
                select event_id, content from browser_chat_message
                 where user_id = ? and not answered and said_at < ? order by id""")
                .param(user)
                .param(Timestamp.from(time.now().minus(atLeast)))
                .query((row, number) -> new Unanswered(row.getString("event_id"), row.getString("content")))
                .list();
    }

    /** The last messages before another one, the oldest first. */
    List<Entry> before(long user, long id, int most) {
        return jdbc.sql(SELECT + "where user_id = ? and id < ? order by id desc limit ?")
                .param(user)
                .param(id)
                .param(most)
                .query(ChatLog::entry)
                .list()
                .reversed();
    }

    /** What was written or edited after a change, the oldest message first. */
    List<Entry> after(long user, long change) {
        return jdbc.sql(SELECT + "where user_id = ? and change_number > ? order by id desc limit ?")
                .param(user)
                .param(change)
                .param(MOST_CHANGES)
                .query(ChatLog::entry)
                .list()
                .reversed();
    }

    /** One message, if it belongs to this person. */
    Optional<Entry> find(long user, long id) {
        return jdbc.sql(SELECT + "where user_id = ? and id = ?")
                .param(user)
                .param(id)
                .query(ChatLog::entry)
                .optional();
    }

    /** The number of the last change of each conversation that has any. */
    Map<Long, Long> changes(Collection<Long> users) {
        Map<Long, Long> changes = new HashMap<>();
        if (!users.isEmpty()) {
            jdbc.sql("select user_id, changes from browser_chat where user_id in (:users)")
                    .param("users", users)
                    .query(row -> {
                        changes.put(row.getLong("user_id"), row.getLong("changes"));
                    });
        }
        return changes;
    }

    /** Deletes what was neither said nor edited since an instant. */
    int forgetUntouchedSince(Instant instant, int most) {
        return transaction.execute(
                () -> jdbc.sql("""
                delete from browser_chat_message where coalesce(edited_at, said_at) < ? order by id limit ?""").param(Timestamp.from(instant)).param(most).update());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        Timestamp edited = row.getTimestamp("edited_at");
        Instant editedAt = edited == null ? null : edited.toInstant();
        return new Entry(
                row.getLong("id"),
                row.getLong("change_number"),
                row.getString("event_id") == null
                        ? new Entry.Content.Shown(screen(content))
                        : new Entry.Content.Written(content),
                row.getTimestamp("said_at").toInstant(),
                editedAt);
    }

    private static Optional<Screen> screen(String json) {
        try {
            return Optional.of(JSON.readValue(json, Screen.class));
        } catch (JacksonException unreadable) {
            log.info("A kept message is of another version: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }
}
