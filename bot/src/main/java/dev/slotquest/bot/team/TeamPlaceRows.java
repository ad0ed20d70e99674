package dev.slotquest.bot.team;

import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamPlaceRows {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient jdbc;

    TeamPlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was none before. */
    boolean add(Channel channel, String conversation, String title, long userId, long toldUntil, Instant now) {
        return jdbc.sql("""
                        insert ignore into chat_group (channel, conversation, title, chosen_by, chosen_at, told_until)
                        values (?, ?, ?, ?, ?, ?)""")
                        .param(channel.name())
                        .param(conversation)
                        .param(shortened(title, LONGEST_TITLE))
                        .param(userId)
                        .param(Timestamp.from(now))
                        .param(toldUntil)
                        .update()
                == 1;
    }

    boolean remove(Channel channel, String conversation) {
        return jdbc.sql("delete from chat_group where channel = ? and conversation = ?")
                        .param(channel.name())
                        .param(conversation)
                        .update()
                == 1;
    }

    void move(Channel channel, String from, String to) {
        jdbc.sql("update ignore chat_group set conversation = ? where channel = ? and conversation = ?")
                .param(to)
                .param(channel.name())
                .param(from)
                .update();
    }

    List<TeamPlace> on(Channel channel) {
        return jdbc.sql("select * from chat_group where channel = ? order by id")
                .param(channel.name())
                .query(TeamPlaceRows::place)
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists(select 1 from chat_group)")
                .query(Boolean.class)
                .single();
    }

    void posted(TeamPlace place, long toldUntil, @Nullable String problem, Instant now) {
        jdbc.sql("update chat_group set told_until = ?, posted_at = ?, problem = ? where id = ?")
                .param(toldUntil)
                .param(Timestamp.from(now))
                .param(problem == null ? null : shortened(problem, LONGEST_PROBLEM))
                .param(place.id())
                .update();
    }

    private static TeamPlace place(ResultSet row, int number) throws SQLException {
        Timestamp posted = row.getTimestamp("posted_at");
        return new TeamPlace(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                Objects.requireNonNull(row.getString("conversation")),
                Objects.requireNonNull(row.getString("title")),
                row.getLong("told_until"),
                posted == null ? null : posted.toInstant());
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
