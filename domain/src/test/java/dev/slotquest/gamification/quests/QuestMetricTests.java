package dev.slotquest.gamification.quests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every quest of the pool can be begun and completed by what somebody does in one day. */
class QuestMetricTests {

    private static final Set<QuestMetric> ELSEWHERE =
            EnumSet.of(QuestMetric.SHOWS, QuestMetric.BETTER_WEEK, QuestMetric.GAMES, QuestMetric.LUCKY_SEVENS);

    private static final List<Deed> A_BUSY_DAY = List.of(
            deed(1, "09:05", "2026-12-01T18:00", 1, false),
            deed(2, "09:07", "2026-12-02T11:00", 2, true),
            deed(3, "09:09", "2026-12-03T14:00", 3, true),
            deed(4, "13:00", "2026-12-08T20:00", 3, false),
            deed(5, "14:00", "2026-12-08T16:00", 3, false),
            deed(6, "16:00", "2026-12-08T16:00", 3, false),
            deed(7, "16:30", "2026-12-08T16:00", 3, false));

    private static Deed deed(long customer, String at, String starts, long consultant, boolean forColleague) {
        return new Deed(
                customer,
                LocalDateTime.parse("2026-12-01T" + at),
                LocalDateTime.parse(starts),
                consultant,
                true,
                true,
                true,
                true,
                forColleague,
                4);
    }

    @Test
    void aBusyDayCompletesWhatIsDoneByBooking() {
        for (QuestTemplate template : new QuestPool().daily()) {
            if (!ELSEWHERE.contains(template.metric())) {
                assertThat(template.metric().count(A_BUSY_DAY, template.parameter()))
                        .as(template.key())
                        .isGreaterThanOrEqualTo(template.target());
                assertThat(template.metric().count(List.of(), template.parameter()))
                        .as(template.key())
                        .isZero();
            }
        }
    }

    @Test
    void countsWhatItSays() {
        assertThat(QuestMetric.WITHIN_MINUTES.count(A_BUSY_DAY, "5")).isEqualTo(3);
        assertThat(QuestMetric.WITHIN_MINUTES.count(A_BUSY_DAY, "4")).isEqualTo(2);
        assertThat(QuestMetric.BOOKED_FROM.count(A_BUSY_DAY, "9-10")).isEqualTo(3);
        assertThat(QuestMetric.SOON.count(A_BUSY_DAY, "3")).isEqualTo(3);
        assertThat(QuestMetric.STARTS_FROM.count(A_BUSY_DAY, "18-24")).isEqualTo(2);
        assertThat(QuestMetric.SLOTS.count(A_BUSY_DAY, "")).isEqualTo(5);
        assertThat(QuestMetric.CONSULTANTS.count(A_BUSY_DAY, "")).isEqualTo(3);
        assertThat(QuestMetric.DAYS.count(A_BUSY_DAY, "")).isEqualTo(4);
        assertThat(QuestMetric.POINTS.count(A_BUSY_DAY, "")).isEqualTo(28);
        assertThat(QuestMetric.SAME_HOUR.count(A_BUSY_DAY, "")).isEqualTo(3);
        assertThat(QuestMetric.HELP.count(A_BUSY_DAY, "1")).isEqualTo(3);
    }
}
