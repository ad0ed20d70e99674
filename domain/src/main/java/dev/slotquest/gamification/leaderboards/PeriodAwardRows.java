package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.PeriodAward;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was the best of which period. What is here never changes. */
@Repository
class PeriodAwardRows {

    private final JdbcClient jdbc;

    PeriodAwardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An award with who has it. */
    record Row(
            PeriodAward award,
            String period,
            LocalDate lastDay,
            long userId,
            String name,
            boolean ranked,
            boolean plays) {}

    Set<String> decided(PeriodAward award) {
        return new HashSet<>(jdbc.sql("select period from period_award where award = ?")
                .param(award.name())
                .query(String.class)
                .list());
    }

    /** Keeps who has it; whether nobody else had decided it meanwhile. */
    boolean decide(AwardPeriod period, @Nullable Long winner, long points, Instant now) {
        return jdbc.sql("""
                insert ignore into period_award (award, period, last_day, user_id, points, decided_at)
                values (?, ?, ?, ?, ?, ?)""")
                        .param(period.award().name())
                        .param(period.name())
                        .param(period.last())
                        .param(winner)
                        .param(points)
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The latest awards that somebody has, of all kinds. */
    List<Row> latest(int most) {
        return jdbc.sql("""
                select a.award, a.period, a.last_day, a.user_id, u.display_name, u.ranked,
                       u.active and coalesce(p.plays, true) as plays
                  from period_award a join user_account u on u.id = a.user_id left join player p on p.user_id = u.id
                 order by a.last_day desc, a.award limit ?""")
                .param(most)
                .query((row, n) -> new Row(
                        PeriodAward.valueOf(Objects.requireNonNull(row.getString("award"))),
                        Objects.requireNonNull(row.getString("period")),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        row.getLong("user_id"),
                        Objects.requireNonNull(row.getString("display_name")),
                        row.getBoolean("ranked"),
                        row.getBoolean("plays")))
                .list();
    }
}
