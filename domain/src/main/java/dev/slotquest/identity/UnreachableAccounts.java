package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnreachableAccounts {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;

    UnreachableAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Channel channel, String externalId, String reason, Instant now) {
        jdbc.sql("""
                insert ignore into account_unreachable (link_id, since, reason)
                select id, :now, :reason from account_link where channel = :channel and external_id = :externalId
                """)
                .param("now", Timestamp.from(now))
                .param("reason", reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
                .param("channel", channel.name())
                .param("externalId", externalId)
                .update();
    }

    boolean remove(Channel channel, String externalId) {
        return jdbc.sql("""
                        delete u from account_unreachable u join account_link l on l.id = u.link_id
                        where l.channel = :channel and l.external_id = :externalId
                        """)
                        .param("channel", channel.name())
                        .param("externalId", externalId)
                        .update()
                == 1;
    }

    Map<Long, Instant> of(long userId) {
        Map<Long, Instant> since = new HashMap<>();
        jdbc.sql("""
                select u.link_id, u.since from account_unreachable u join account_link l on l.id = u.link_id
                where l.user_id = ?
                """).param(userId).query(row -> {
            since.put(row.getLong("link_id"), row.getTimestamp("since").toInstant());
        });
        return since;
    }
}
