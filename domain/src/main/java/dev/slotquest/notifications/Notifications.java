package dev.slotquest.notifications;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What people are told, and where it is to be shown. */
@Repository
class Notifications {

    private final JdbcTemplate jdbc;

    Notifications(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a notification; nothing when the person was told that fact before. */
    OptionalLong add(User user, Notification notification, Instant now) {
        try {
            var key = new GeneratedKeyHolder();
            jdbc.update(
                    connection -> {
                        PreparedStatement insert = connection.prepareStatement("""
                                insert into notification (user_id, kind, fact, content, gathers, created_at)
                                values (?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                        insert.setLong(1, user.id());
                        insert.setString(2, notification.kind().name());
                        insert.setString(3, notification.fact());
                        insert.setString(4, NotificationJson.write(notification));
                        insert.setBoolean(5, notification.gathers());
                        insert.setObject(6, now);
                        return insert;
                    },
                    key);
            return OptionalLong.of(Objects.requireNonNull(key.getKey()).longValue());
        } catch (DuplicateKeyException toldBefore) {
            return OptionalLong.empty();
        }
    }

    /** Has it shown somewhere; where nobody is reached, not before somebody is again. */
    void deliver(long notification, Channel channel, String account, Instant due, Instant now) {
        jdbc.update("""
                insert into notification_delivery (notification_id, channel, account, next_try, unreachable, changed_at)
                select ?, ?, ?, if(away, null, ?), away, ?
                  from (select exists (select 1 from notification_delivery
                                        where channel = ? and account = ? and unreachable) as away) as reach""", notification, channel.name(), account, due, now, channel.name(), account);
    }

    /**
     * There is nothing left to do about a fact. What was shown of it gets another look at once; what was not shown yet is
     * left to its time, and is then let go.
     *
     * @return how many people had been told
     */
    int settle(String fact, Instant now) {
        int settled =
                jdbc.update("update notification set settled_at = ? where fact = ? and settled_at is null", now, fact);
        if (settled > 0) {
            renew(fact, now);
        }
        return settled;
    }

    /** What was shown of a fact gets another look at once. */
    void renew(String fact, Instant now) {
        jdbc.update("""
                update notification_delivery d join notification n on n.id = d.notification_id
                   set d.wanted_version = d.wanted_version + 1, d.attempts = 0,
                       d.next_try = if(d.handle is null or d.unreachable, d.next_try, ?)
                 where n.fact = ?""", now, fact);
    }

    /** The facts that begin so and are not settled. */
    List<String> openFacts(String prefix) {
        return jdbc.query(
                "select distinct fact from notification where fact like concat(?, '%') and settled_at is null",
                (row, n) -> Objects.requireNonNull(row.getString("fact")), prefix);
    }

    /** Of how many things of a kind that still matter somebody was told since then, and has not read. */
    int toldSince(User user, NotificationKind kind, Instant since) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from notification
                 where user_id = ? and kind = ? and created_at >= ? and not gathers
                   and read_at is null and settled_at is null""", Integer.class, user.id(), kind.name(), since));
    }

    /** The messages that gather news of this kind since then. */
    List<String> gathering(User user, NotificationKind kind, Instant since) {
        return jdbc.query(
                """
                select fact from notification
                 where user_id = ? and kind = ? and created_at >= ? and gathers and settled_at is null""", (row, n) -> Objects.requireNonNull(row.getString("fact")), user.id(), kind.name(), since);
    }

    /** The messages that gather, among others, a fact. */
    List<Gathered> gatheringWith(String fact) {
        return jdbc.query(
                """
                select distinct s.fact,
                       exists (select 1 from notification o
                                where o.user_id = s.user_id and o.kind = s.kind and not o.gathers
                                  and o.settled_at is null) as open
                  from notification n
                  join notification s on s.user_id = n.user_id and s.kind = n.kind and s.gathers and s.settled_at is null
                 where n.fact = ? and not n.gathers""",
                (row, n) -> new Gathered(Objects.requireNonNull(row.getString("fact")), row.getBoolean("open")),
                fact);
    }

    /** @param open whether anything that it gathers still matters */
    record Gathered(String fact, boolean open) {}

    /** Notes that nothing is left to do about news of a kind from before then; it has had its time. */
    int settleBefore(NotificationKind kind, Instant then, Instant now) {
        return jdbc.update(
                "update notification set settled_at = ? where kind = ? and settled_at is null and created_at < ?",
                now,
                kind.name(),
                then);
    }

    /** Forgets what people were told before then, and where it was shown. */
    int forgetBefore(Instant then, int most) {
        return jdbc.update("delete from notification where created_at < ? order by created_at limit ?", then, most);
    }

    /** Lets go of what nobody could show although its time came before then. */
    int letGoBefore(Instant then, int most) {
        return jdbc.update("""
                delete from notification_delivery
                 where next_try < ? and shown_version is null and handle is null limit ?""", then, most);
    }

    /** Whether somebody was told of a fact. */
    boolean isTold(User user, String fact) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from notification where fact = ? and user_id = ?)",
                Boolean.class,
                fact,
                user.id()));
    }
}
