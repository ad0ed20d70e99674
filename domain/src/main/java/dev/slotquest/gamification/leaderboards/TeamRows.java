package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.ledger.EntryKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the team has done together, and what its people can celebrate. */
@Repository
class TeamRows {

    private static final int MOST_CELEBRATED = 12;

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bookings that were made since, without those that were undone. */
    long bookedSince(Instant since) {
        return jdbc.sql("""
                select count(*) from booking where created_at >= ? and coalesce(cancel_reason, '') <> 'UNDONE'""").param(Timestamp.from(since)).query(Long.class).single();
    }

    /** What people who play and want to be seen have reached since, the latest first. */
    List<Celebration> reachedSince(Instant since, Collection<EntryKind> kinds) {
        return jdbc.sql("""
                select u.display_name, e.kind, e.about, max(e.earned_at) as at
                  from user_account u left join player p on p.user_id = u.id
                  join ledger_entry e on e.user_id = u.id and e.earned_at >= :since
                 where u.ranked and u.active and not u.service and coalesce(p.plays, true)
                   and e.kind in (:kinds) and e.state = 'FINAL' and e.amount > 0
                 group by u.id, u.display_name, e.kind, e.about order by at desc limit :most""")
                .param("since", Timestamp.from(since))
                .param("kinds", kinds.stream().map(EntryKind::name).toList())
                .param("most", MOST_CELEBRATED)
                .query((row, n) -> new Celebration(
                        Objects.requireNonNull(row.getString("display_name")),
                        EntryKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                        Objects.requireNonNull(row.getString("about")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
