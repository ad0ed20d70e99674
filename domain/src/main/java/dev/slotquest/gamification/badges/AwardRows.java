package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.PeriodAward;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has won which badge, and of which periods somebody was the best. */
@Repository
class AwardRows {

    private final JdbcClient jdbc;

    AwardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When somebody won which badge, by its key; the latest first. */
    Map<String, Instant> of(long user) {
        Map<String, Instant> won = new LinkedHashMap<>();
        jdbc.sql("select badge, earned_at from badge_award where user_id = ? order by earned_at desc, badge")
                .param(user)
                .query(row -> {
                    won.put(
                            Objects.requireNonNull(row.getString("badge")),
                            row.getTimestamp("earned_at").toInstant());
                });
        return won;
    }

    /** Whether it was not won before. */
    boolean add(long user, Badge badge, Instant at) {
        return jdbc.sql("insert ignore into badge_award (user_id, badge, earned_at) values (?, ?, ?)")
                        .param(user)
                        .param(badge.key())
                        .param(Timestamp.from(at))
                        .update()
                > 0;
    }

    /** How often somebody was the best of which sort of period. */
    Map<PeriodAward, Long> periods(long user) {
        Map<PeriodAward, Long> periods = new EnumMap<>(PeriodAward.class);
        jdbc.sql("select award, count(*) as periods from badge_period where user_id = ? group by award")
                .param(user)
                .query(row -> {
                    periods.put(
                            PeriodAward.valueOf(Objects.requireNonNull(row.getString("award"))),
                            row.getLong("periods"));
                });
        return periods;
    }

    void addPeriod(long user, PeriodAward award, String period) {
        jdbc.sql("insert ignore into badge_period (user_id, award, period) values (?, ?, ?)")
                .param(user)
                .param(award.name())
                .param(period)
                .update();
    }
}
