package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class ChatMessages {

    private static final String SELECT = """
            select id, owner, channel, conversation, dialogue, state, version, reference, changed_at
              from chat_message""";

    private final JdbcClient jdbc;

    ChatMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a message in the first version. */
    long add(String owner, Origin origin, @Nullable String dialogue, @Nullable String state, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into chat_message (owner, channel, conversation, dialogue, state, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(owner)
                .param(origin.channel().name())
                .param(origin.conversation())
                .param(dialogue)
                .param(state)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update(key);
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<ChatMessage> byId(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(ChatMessages::message)
                .optional();
    }

    /** The messages of a dialogue that a party's next words answer, changed since then. */
    List<ChatMessage> open(String dialogue, Instant since) {
        return jdbc.sql("""
                select id, m.owner, channel, conversation, dialogue, state, version, reference, changed_at
                  from chat_message m join chat_party p on p.open_message = m.id
                 where m.changed_at > ? and m.dialogue = ?""")
                .param(Timestamp.from(since))
                .param(dialogue)
                .query(ChatMessages::message)
                .list();
    }

    /** Changes what a message has come to; the version must be the one that was read. */
    void change(ChatMessage read, String dialogue, String state, int version, Instant now) {
        int changed = jdbc.sql("""
                update chat_message set dialogue = ?, state = ?, version = ?, changed_at = ?
                 where id = ? and version = ?""")
                .param(dialogue)
                .param(state)
                .param(version)
                .param(Timestamp.from(now))
                .param(read.id())
                .param(read.version())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The message (%d) is no longer of version %d: somebody answered it"
                            .formatted(read.id(), read.version())
                    + " without waiting for its party.");
        }
    }

    void refer(long id, String reference) {
        jdbc.sql("update chat_message set reference = ? where id = ?")
                .param(reference)
                .param(id)
                .update();
    }

    /** Under which of the platform's ids messages are found now, as far as they have one. */
    Map<Long, String> referencesOf(List<Long> ids) {
        Map<Long, String> references = new java.util.HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, reference from chat_message where id in (:ids) and reference is not null")
                    .param("ids", ids)
                    .query(row -> {
                        references.put(row.getLong("id"), row.getString("reference"));
                    });
        }
        return references;
    }

    /** Forgets messages that nobody has touched for long, with their buttons. */
    int forgetUntouchedSince(Instant instant, int most) {
        return jdbc.sql("delete from chat_message where changed_at < ? limit ?")
                .param(Timestamp.from(instant))
                .param(most)
                .update();
    }

    private static ChatMessage message(ResultSet row, int number) throws SQLException {
        return new ChatMessage(
                row.getLong("id"),
                row.getString("owner"),
                Channel.valueOf(row.getString("channel")),
                row.getString("conversation"),
                row.getString("dialogue"),
                row.getString("state"),
                row.getInt("version"),
                row.getString("reference"),
                row.getTimestamp("changed_at").toInstant());
    }
}
