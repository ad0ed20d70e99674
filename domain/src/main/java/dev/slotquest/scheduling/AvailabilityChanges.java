package dev.slotquest.scheduling;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rules and calendars changed of what can be booked, in the order in which it happened: for whoever watches. */
@Repository
public class AvailabilityChanges {

    /** Longer than anybody watches without looking again. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    AvailabilityChanges(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One of them.
     *
     * @param id rises with every change
     */
    public record Noted(long id, AvailabilityChanged change) {}

    /** The latest of all; 0 when nothing has changed yet. */
    public long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from availability_change")
                .query(Long.class)
                .single();
    }

    /** Those after one of them, the oldest first. */
    public List<Noted> after(long id, int most) {
        return jdbc.sql("select * from availability_change where id > ? order by id limit ?")
                .param(id)
                .param(most)
                .query(AvailabilityChanges::noted)
                .list();
    }

    /** Those of these that are there. */
    public List<Noted> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from availability_change where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(AvailabilityChanges::noted)
                        .list();
    }

    @EventListener
    void on(AvailabilityChanged change) {
        Timestamp now = Timestamp.from(time.now());
        jdbc.sql("delete from availability_change where consultant_id <=> ? and changed_at < ?")
                .param(change.consultantId())
                .param(Timestamp.from(time.now().minus(KEPT)))
                .update();
        jdbc.sql("insert into availability_change (consultant_id, starts_at, ends_at, changed_at) values (?, ?, ?, ?)")
                .param(change.consultantId())
                .param(Timestamp.from(change.window().start()))
                .param(Timestamp.from(change.window().end()))
                .param(now)
                .update();
    }

    private static Noted noted(ResultSet row, int number) throws SQLException {
        long consultant = row.getLong("consultant_id");
        boolean everybody = row.wasNull();
        TimeSpan window = new TimeSpan(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
        return new Noted(row.getLong("id"), new AvailabilityChanged(everybody ? null : consultant, window));
    }
}
