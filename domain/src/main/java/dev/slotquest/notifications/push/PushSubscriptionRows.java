package dev.slotquest.notifications.push;

import dev.slotquest.identity.Secrets;
import dev.slotquest.identity.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class PushSubscriptionRows {

    private final JdbcTemplate jdbc;

    PushSubscriptionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; a browser that changes hands belongs to who subscribed last. */
    void keep(User user, String endpoint, String publicKey, String secret, String device, Instant now) {
        jdbc.update("""
                insert into push_subscription (user_id, endpoint, endpoint_hash, public_key, secret, device, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update user_id = values(user_id), public_key = values(public_key),
                    secret = values(secret), device = values(device), created_at = values(created_at)""", user.id(), endpoint, Secrets.hash(endpoint), publicKey, secret, device, now);
    }

    List<PushSubscription> of(User user) {
        return jdbc.query(
                "select * from push_subscription where user_id = ? order by created_at, id",
                PushSubscriptionRows::subscription,
                user.id());
    }

    Optional<PushSubscription> byId(long id) {
        return jdbc
                .query("select * from push_subscription where id = ?", PushSubscriptionRows::subscription, id)
                .stream()
                .findFirst();
    }

    boolean end(long id, long userId) {
        return jdbc.update("delete from push_subscription where id = ? and user_id = ?", id, userId) == 1;
    }

    private static PushSubscription subscription(ResultSet row, int number) throws SQLException {
        return new PushSubscription(
                row.getLong("id"),
                row.getLong("user_id"),
                Objects.requireNonNull(row.getString("endpoint")),
                Objects.requireNonNull(row.getString("public_key")),
                Objects.requireNonNull(row.getString("secret")),
                Objects.requireNonNull(row.getString("device")),
                row.getTimestamp("created_at").toInstant());
    }
}
