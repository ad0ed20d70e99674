package dev.slotquest.notifications.inbox;

import dev.slotquest.notifications.NotificationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comes into everybody's inboxes, in the order in which it comes: for whoever watches. */
@Repository
public class Arrivals {

    private static final String SELECT = "select id, user_id, kind from notification where not gathers and ";

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something new for somebody.
     *
     * @param id of the notification; rises
     * @param userId whose inbox it is in
     */
    public record Arrival(long id, long userId, NotificationKind kind) {}

    /** The latest of all; 0 when nothing ever came. */
    public long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from notification")
                .query(Long.class)
                .single();
    }

    /** Those after one of them, the oldest first. */
    public List<Arrival> after(long id, int most) {
        return jdbc.sql(SELECT + "id > ? order by id limit ?")
                .param(id)
                .param(most)
                .query(Arrivals::arrival)
                .list();
    }

    /** Those of these that are there. */
    public List<Arrival> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "id in (:ids) order by id")
                        .param("ids", ids)
                        .query(Arrivals::arrival)
                        .list();
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(row.getLong("id"), row.getLong("user_id"), NotificationKind.valueOf(row.getString("kind")));
    }
}
