package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.CalendarPort.Watch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The channels through which calendar services call us. */
@Repository
class ChannelTable {

    private static final int LONGEST_ID = 36;

    private final JdbcTemplate jdbc;

    ChannelTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A channel.
     *
     * @param resourceId how the service names what is watched, {@code null} while it has not told yet
     * @param expiresAt when it ends by itself
     * @param renewAt when another takes its place
     */
    record Channel(
            String id,
            String key,
            String calendarId,
            @Nullable String resourceId,
            String secretHash,
            @Nullable Instant expiresAt,
            Instant renewAt) {

        boolean isKnownBy(String secret) {
            return MessageDigest.isEqual(
                    hash(secret).getBytes(StandardCharsets.US_ASCII), secretHash.getBytes(StandardCharsets.US_ASCII));
        }

        /** The first call may come before the service has told us how it names what is watched. */
        boolean isAbout(String resource) {
            return resourceId == null || resourceId.equals(resource);
        }

        Source source() {
            return new Source(calendarId, null);
        }

        Watch watch() {
            return new Watch(id, String.valueOf(resourceId), Objects.requireNonNullElse(expiresAt, renewAt));
        }
    }

    Optional<Channel> find(String id) {
        return id.length() > LONGEST_ID
                ? Optional.empty()
                : channels("select * from calendar_channel where channel_id = ?", id).stream()
                        .findFirst();
    }

    List<Channel> all() {
        return channels("select * from calendar_channel order by opened_at");
    }

    private List<Channel> channels(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> channel(row), arguments);
    }

    /** Notes a channel before it is opened: its first call may be quicker than the answer. */
    void opening(String id, String key, Source source, String secret, Instant now, Instant giveUpAt) {
        jdbc.update("""
                insert into calendar_channel (channel_id, calendar_key, calendar_id, secret_hash, opened_at, renew_at)
                values (?, ?, ?, ?, ?, ?)""", id, key, source.id(), hash(secret), now, giveUpAt);
    }

    void opened(Watch watch, Instant renewAt) {
        jdbc.update(
                "update calendar_channel set resource_id = ?, expires_at = ?, renew_at = ? where channel_id = ?",
                watch.resourceId(),
                watch.expiresAt(),
                renewAt,
                watch.channelId());
    }

    void remove(String id) {
        jdbc.update("delete from calendar_channel where channel_id = ?", id);
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                Objects.requireNonNull(row.getString("channel_id")),
                Objects.requireNonNull(row.getString("calendar_key")),
                Objects.requireNonNull(row.getString("calendar_id")),
                row.getString("resource_id"),
                Objects.requireNonNull(row.getString("secret_hash")),
                WishRows.instant(row, "expires_at"),
                Objects.requireNonNull(WishRows.instant(row, "renew_at")));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
