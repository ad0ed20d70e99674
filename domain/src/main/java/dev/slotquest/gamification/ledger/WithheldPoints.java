package dev.slotquest.gamification.ledger;

import dev.slotquest.gamification.ledger.Withheld.Reason;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which points do not count, and why: open to the person whose they would be. */
@Repository
public class WithheldPoints {

    private final JdbcClient jdbc;

    WithheldPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's points that do not count, the latest first. */
    public List<Withheld> of(long user, int most) {
        return jdbc.sql("""
                select b.reference, w.points, w.reason, w.earned_at
                  from withheld_points w join booking b on b.id = w.booking_id
                 where w.user_id = ? order by w.earned_at desc, w.booking_id desc limit ?""")
                .param(user)
                .param(most)
                .query((row, n) -> new Withheld(
                        Objects.requireNonNull(row.getString("reference")),
                        row.getInt("points"),
                        Reason.valueOf(Objects.requireNonNull(row.getString("reason"))),
                        row.getTimestamp("earned_at").toInstant()))
                .list();
    }

    /** Which of these bookings earn nothing although they count for the work. */
    public Set<Long> among(Collection<Long> bookingIds) {
        return bookingIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select booking_id from withheld_points where booking_id in (:ids)")
                        .param("ids", bookingIds)
                        .query(Long.class)
                        .list());
    }

    /** @param reason {@code null}: its points count */
    void note(long user, Made made, @Nullable Reason reason) {
        if (reason == made.withheld()) {
            return;
        }
        if (reason == null) {
            jdbc.sql("delete from withheld_points where booking_id = ?")
                    .param(made.id())
                    .update();
            return;
        }
        jdbc.sql("""
                insert into withheld_points (booking_id, user_id, points, reason, earned_at) values (?, ?, ?, ?, ?)
                on duplicate key update reason = values(reason)""")
                .param(made.id())
                .param(user)
                .param(made.points())
                .param(reason.name())
                .param(Timestamp.from(made.createdAt()))
                .update();
    }
}
