package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to which event, so that an event that comes twice is answered once. */
@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reply> to(Channel channel, String eventId) {
        return jdbc.sql("select reply from chat_event where channel = ? and event_id = ?")
                .param(channel.name())
                .param(eventId)
                .query(String.class)
                .optional()
                .map(json -> ChatJson.read(json, Reply.class).orElseGet(() -> new Reply(java.util.List.of(), null)));
    }

    void keep(Channel channel, String eventId, Reply reply, Instant now) {
        jdbc.sql("insert into chat_event (channel, event_id, reply, answered_at) values (?, ?, ?, ?)")
                .param(channel.name())
                .param(eventId)
                .param(ChatJson.write(reply, Reply.class))
                .param(Timestamp.from(now))
                .update();
    }

    int forgetBefore(Instant instant, int most) {
        return jdbc.sql("delete from chat_event where answered_at < ? limit ?")
                .param(Timestamp.from(instant))
                .param(most)
                .update();
    }
}
