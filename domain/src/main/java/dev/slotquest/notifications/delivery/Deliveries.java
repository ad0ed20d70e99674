package dev.slotquest.notifications.delivery;

import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: one row says that a notification is to be seen at one account, and how far that is. */
@Repository
class Deliveries {

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row whose time has come. */
    record Due(
            long id,
            long userId,
            String content,
            boolean settled,
            Channel channel,
            String account,
            int wantedVersion,
            @Nullable String handle,
            int attempts) {}

    /** Locks and returns rows whose time has come; other processes pass over them meanwhile. */
    List<Due> lockDue(Set<Channel> channels, Instant now, int most) {
        return jdbc.sql("""
                select d.*, n.user_id, n.content, n.settled_at is not null as settled
                  from notification_delivery d straight_join notification n on n.id = d.notification_id
                 where d.channel in (:channels) and d.next_try <= :now
                 order by d.next_try limit :most for update skip locked""")
                .param("channels", channels.stream().map(Channel::name).toList())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Deliveries::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("content"),
                row.getBoolean("settled"),
                Channel.valueOf(row.getString("channel")),
                row.getString("account"),
                row.getInt("wanted_version"),
                row.getString("handle"),
                row.getInt("attempts"));
    }

    /** Keeps other processes away from rows that are being worked on, without keeping a transaction open. */
    void lease(Collection<Due> rows, Instant until) {
        if (!rows.isEmpty()) {
            jdbc.sql("update notification_delivery set next_try = :until where id in (:ids)")
                    .param("until", Timestamp.from(until))
                    .param("ids", rows.stream().map(Due::id).toList())
                    .update();
        }
    }

    /** Notes that it is to be seen in this version; a later one stays due. */
    void shown(Due row, String handle, Instant now) {
        jdbc.sql("""
                update notification_delivery
                   set shown_version = :version, handle = :handle, attempts = 0, last_error = null, changed_at = :now,
                       next_try = if(wanted_version = :version, null, :now)
                 where id = :id""")
                .param("version", row.wantedVersion())
                .param("handle", handle)
                .param("now", Timestamp.from(now))
                .param("id", row.id())
                .update();
    }

    /** @param nextTry when to try again; {@code null}: it is given up */
    void failed(Due row, @Nullable String handle, String error, @Nullable Instant nextTry, Instant now) {
        jdbc.sql("""
                update notification_delivery
                   set attempts = attempts + 1, last_error = :error, next_try = :next, changed_at = :now,
                       handle = coalesce(:handle, handle)
                 where id = :id""")
                .param("error", shortened(error))
                .param("next", nextTry == null ? null : Timestamp.from(nextTry))
                .param("now", Timestamp.from(now))
                .param("handle", handle)
                .param("id", row.id())
                .update();
    }

    void unreachable(Due row, String reason, Instant now) {
        jdbc.sql("""
                update notification_delivery
                   set unreachable = true, last_error = :reason, next_try = null, changed_at = :now
                 where id = :id""")
                .param("reason", shortened(reason))
                .param("now", Timestamp.from(now))
                .param("id", row.id())
                .update();
    }

    void letGo(Due row) {
        jdbc.sql("delete from notification_delivery where id = ?")
                .param(row.id())
                .update();
    }

    /** What was given up, and is not at an account where nobody is any more; the latest first. */
    List<DeadLetter> dead(int most) {
        return jdbc.sql("""
                select d.id, d.channel, d.attempts, d.last_error, d.changed_at, u.display_name
                  from notification_delivery d
                  join notification n on n.id = d.notification_id
                  join user_account u on u.id = n.user_id
                 where d.next_try is null and not d.unreachable
                   and (d.shown_version is null or d.shown_version <> d.wanted_version)
                   and (n.settled_at is null or d.handle is not null)
                 order by d.changed_at desc, d.id desc limit ?""")
                .param(most)
                .query((row, n) -> new DeadLetter(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("display_name")),
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    int retryDead(Instant now) {
        return jdbc.sql("""
                update notification_delivery set attempts = 0, next_try = ?
                 where next_try is null and not unreachable
                   and (shown_version is null or shown_version <> wanted_version)""").param(Timestamp.from(now)).update();
    }

    /**
     * Somebody is at an account again: what they missed and still matters is shown, the rest is let go.
     *
     * @param since when what they missed may have happened at the earliest
     */
    int reachable(Channel channel, String account, Instant since, Instant now) {
        return jdbc.sql("""
                        update notification_delivery d join notification n on n.id = d.notification_id
                           set d.unreachable = false, d.attempts = 0, d.last_error = null,
                               d.next_try = if(d.handle is not null or (n.settled_at is null and n.created_at >= :since),
                                               :now, null),
                               d.shown_version = if(d.handle is not null or (n.settled_at is null and n.created_at >= :since),
                                                    d.shown_version, d.wanted_version)
                         where d.channel = :channel and d.account = :account and d.unreachable""")
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("channel", channel.name())
                .param("account", account)
                .update();
    }

    /** Since when nobody is reached at an account. */
    Optional<Instant> unreachableSince(Channel channel, String account) {
        return jdbc.sql("""
                select min(changed_at) as since from notification_delivery
                 where channel = :channel and account = :account and unreachable""")
                .param("channel", channel.name())
                .param("account", account)
                .query((row, n) ->
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant))
                .single();
    }

    /** What waits, and what was given up. */
    Backlog backlog(Instant now) {
        return jdbc.sql("""
                select sum(d.next_try is not null and d.next_try <= :now) as waiting,
                       min(if(d.next_try <= :now, d.next_try, null)) as oldest,
                       sum(d.next_try is null) as given_up
                  from notification_delivery d join notification n on n.id = d.notification_id
                 where not d.unreachable and (d.shown_version is null or d.shown_version <> d.wanted_version)
                   and (n.settled_at is null or d.handle is not null)""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Backlog(
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("given_up"));
                })
                .single();
    }

    /**
     * How far the outbox is behind.
     *
     * @param oldest since when the oldest of what waits should have been shown
     */
    record Backlog(long waiting, @Nullable Instant oldest, long givenUp) {}

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
