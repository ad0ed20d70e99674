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
                        PreparedStatement insert = connection.prepareStatement(
                                "insert into notification (user_id, fact, content, created_at) values (?, ?, ?, ?)",
                                Statement.RETURN_GENERATED_KEYS);
                        insert.setLong(1, user.id());
                        insert.setString(2, notification.fact());
                        insert.setString(3, NotificationJson.write(notification));
                        insert.setObject(4, now);
                        return insert;
                    },
                    key);
            return OptionalLong.of(Objects.requireNonNull(key.getKey()).longValue());
        } catch (DuplicateKeyException toldBefore) {
            return OptionalLong.empty();
        }
    }

    void deliver(long notification, Channel channel, String account, Instant due, Instant now) {
        jdbc.update("""
                insert into notification_delivery (notification_id, channel, account, next_try, changed_at)
                values (?, ?, ?, ?, ?)""", notification, channel.name(), account, due, now);
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

    /** Who is told of facts that begin so and are not settled, each once. */
    List<Long> peopleWithOpen(String prefix) {
        return jdbc.query(
                "select distinct user_id from notification where fact like concat(?, '%') and settled_at is null",
                (row, n) -> row.getLong("user_id"), prefix);
    }

    /** Of how many open facts that begin so a person was told since then. */
    int openSince(User user, String prefix, Instant since) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from notification
                 where user_id = ? and read_at is null and created_at > ?
                   and settled_at is null and fact like concat(?, '%')""", Integer.class, user.id(), since, prefix));
    }
}
