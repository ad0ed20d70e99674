package dev.slotquest.notifications.inbox;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.NotificationJson;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, the latest first. Everybody has only their own. */
@Repository
public class Inbox {

    private static final String COLUMNS = "select id, content, created_at, settled_at, read_at ";

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    Inbox(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One page of it. */
    public Page<Received> of(User user, PageRequest page) {
        return of(user, InboxFilter.ALL, page);
    }

    /** One page of what fits. */
    public Page<Received> of(User user, InboxFilter filter, PageRequest page) {
        List<Object> arguments = new ArrayList<>(List.of(user.id()));
        StringBuilder where = new StringBuilder(" from notification where user_id = ? and not gathers");
        NotificationKind kind = filter.kind();
        if (kind != null) {
            where.append(" and kind = ?");
            arguments.add(kind.name());
        }
        if (filter.unread()) {
            where.append(" and read_at is null");
        }
        long total =
                Objects.requireNonNull(jdbc.queryForObject("select count(*)" + where, Long.class, arguments.toArray()));
        arguments.addAll(List.of(page.size(), page.offset()));
        return new Page<>(
                received(COLUMNS + where + " order by created_at desc, id desc limit ? offset ?", arguments),
                page.page(),
                page.size(),
                total);
    }

    /** What a person was told of one kind, from one of them on, and still matters; the latest first. */
    public List<Received> openFrom(User user, NotificationKind kind, long first) {
        return received(COLUMNS + """
                 from notification
                 where user_id = ? and kind = ? and id >= ? and not gathers and settled_at is null
                 order by created_at desc, id desc""", List.of(user.id(), kind.name(), first));
    }

    /** One of a person's own. */
    public Optional<Received> byId(long id, User user) {
        return received(
                        COLUMNS + " from notification where id = ? and user_id = ? and not gathers",
                        List.of(id, user.id()))
                .stream()
                .findFirst();
    }

    private List<Received> received(String sql, List<Object> arguments) {
        return jdbc.query(sql, Inbox::received, arguments.toArray()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many are unread and still matter. */
    public long unread(User user) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from notification
                 where user_id = ? and read_at is null and settled_at is null and not gathers""", Long.class, user.id()));
    }

    /** Notes that one was read; whether there is such a one and it was not read before. */
    @Transactional
    public boolean read(long id, User user) {
        return jdbc.update(
                        "update notification set read_at = ? where id = ? and user_id = ? and read_at is null",
                        time.now(),
                        id,
                        user.id())
                == 1;
    }

    /** Notes that all were read; how many that were. */
    @Transactional
    public int readAll(User user) {
        return jdbc.update(
                "update notification set read_at = ? where user_id = ? and read_at is null", time.now(), user.id());
    }

    /** Nothing for what another version of the product kept. */
    private static Optional<Received> received(ResultSet row, int number) throws SQLException {
        Optional<Notification> notification = NotificationJson.read(row.getString("content"));
        if (notification.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Received(
                row.getLong("id"),
                notification.get(),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("settled_at")),
                instant(row.getTimestamp("read_at"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
