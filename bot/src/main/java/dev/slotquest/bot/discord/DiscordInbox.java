package dev.slotquest.bot.discord;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What Discord told one bot: every event once, kept until it is handled. */
class DiscordInbox {
    private static final Logger log = LoggerFactory.getLogger(DiscordInbox.class);
    private static final int LONGEST_PROBLEM = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    DiscordInbox(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores what was said; whether it was not known yet. */
    boolean store(long bot, Said said) {
        String payload = JSON.writeValueAsString(said);
        Integer added = transaction.execute(_ -> jdbc.sql("""
                        insert ignore into discord_event (bot_id, event_id, user_id, payload, received_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(bot)
                .param(said.event())
                .param(said.user())
                .param(payload)
                .param(Timestamp.from(clock.instant()))
                .update());
        return added != null && added == 1;
    }

    /** Everything still to do, in order: what an earlier process did not get round to. */
    List<Said> open(long bot) {
        return jdbc.sql("""
                        select payload from discord_event
                        where bot_id = ? and handled_at is null order by event_id
                        """).param(bot).query((row, _) -> read(row.getString(1))).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last event of each person of whom there are any: what is newer has not been told. */
    Map<Long, Long> lastOfEach(long bot) {
        Map<Long, Long> last = new HashMap<>();
        jdbc.sql("select user_id, max(event_id) as last from discord_event where bot_id = ? group by user_id")
                .param(bot)
                .query(row -> {
                    last.put(row.getLong("user_id"), row.getLong("last"));
                });
        return last;
    }

    private static Optional<Said> read(String payload) {
        try {
            return Optional.of(JSON.readValue(payload, Said.class));
        } catch (JacksonException unreadable) {
            log.warn("A kept event is of another version: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** Notes that it is done with; with a problem, that it was given up. */
    void handled(long bot, Said said, @Nullable String problem) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        update discord_event set handled_at = ?, problem = ?, payload = null
                        where bot_id = ? and event_id = ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(problem == null ? null : problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param(bot)
                .param(said.event())
                .update());
    }

    /** Forgets the ids of events that are done with and this old: Discord does not repeat those. */
    int forget(Duration age) {
        Integer forgotten = transaction.execute(
                _ -> jdbc.sql("delete from discord_event where received_at < ? and handled_at is not null")
                        .param(Timestamp.from(clock.instant().minus(age)))
                        .update());
        return forgotten == null ? 0 : forgotten;
    }
}
