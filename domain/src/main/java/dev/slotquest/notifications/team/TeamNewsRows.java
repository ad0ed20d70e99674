package dev.slotquest.notifications.team;

import dev.slotquest.notifications.team.TeamNewsFeed.Told;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TeamNewsRows {

    private static final Logger log = LoggerFactory.getLogger(TeamNewsRows.class);

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    TeamNewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(String fact, TeamNews news, Instant now) {
        return jdbc.sql("insert ignore into team_news (fact, content, created_at) values (?, ?, ?)")
                        .param(fact)
                        .param(json.writeValueAsString(news))
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Told> after(long id, int most) {
        return jdbc
                .sql("select id, content from team_news where id > ? order by id limit ?")
                .param(id)
                .param(most)
                .query((row, _) -> told(row.getLong("id"), row.getString("content")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Told> told(long id, String content) {
        try {
            return Optional.of(new Told(id, json.readValue(content, TeamNews.class)));
        } catch (JacksonException unreadable) {
            log.info("A piece of news is of another version: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }

    long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from team_news")
                .query(Long.class)
                .single();
    }

    int forgetBefore(Instant instant, int most) {
        return jdbc.sql("delete from team_news where created_at < ? limit ?")
                .param(Timestamp.from(instant))
                .param(most)
                .update();
    }
}
