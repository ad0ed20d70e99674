package dev.slotquest.gamification.quests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuestDrawTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final byte[] SECRET = {1, 2, 3};

    private final List<QuestTemplate> pool = new QuestPool().daily();
    private final QuestDraw draw = new QuestDraw(SECRET);

    @Test
    void drawsFourOfDifferentSorts() {
        for (long user = 1; user <= 50; user++) {
            List<QuestTemplate> drawn = draw.ofDay(pool, DAY, user);
            assertThat(drawn).hasSize(4).doesNotHaveDuplicates();
            assertThat(drawn).extracting(QuestTemplate::metric).doesNotHaveDuplicates();
        }
    }

    @Test
    void drawsTheSameAgainAndOtherwiseForOthers() {
        List<QuestTemplate> drawn = draw.ofDay(pool, DAY, 7);
        assertThat(new QuestDraw(SECRET).ofDay(pool, DAY, 7)).isEqualTo(drawn);
        assertThat(new QuestDraw(SECRET).factor(DAY, 7)).isEqualTo(draw.factor(DAY, 7));

        Set<List<QuestTemplate>> others = new HashSet<>();
        for (long user = 1; user <= 20; user++) {
            others.add(draw.ofDay(pool, DAY, user));
        }
        assertThat(others).hasSizeGreaterThan(15);
        assertThat(LongStream.range(0, 20).mapToObj(user -> new QuestDraw(new byte[] {9}).ofDay(pool, DAY, user)))
                .as("who does not know the secret cannot work them out")
                .isNotEqualTo(LongStream.range(0, 20)
                        .mapToObj(user -> draw.ofDay(pool, DAY, user))
                        .toList());
    }

    @Test
    void drawsAllOfThemTheRareOnesMoreSeldom() {
        Map<String, Long> counts = LongStream.range(0, 2_000)
                .boxed()
                .flatMap(user -> draw.ofDay(pool, DAY, user).stream())
                .collect(Collectors.groupingBy(QuestTemplate::key, Collectors.counting()));

        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        pool.stream().map(QuestTemplate::key).toList());
        assertThat(counts.get("lucky_seven")).isLessThan(counts.get("social_climber"));
        assertThat(counts.get("social_climber")).isLessThan(counts.get("early_bird"));
        assertThat(counts.get("fair_share")).isLessThan(counts.get("detail_master"));
    }

    @Test
    void hasThreeFactorsAboutEquallyOften() {
        Map<Integer, Long> counts = LongStream.range(0, 1_000)
                .boxed()
                .collect(Collectors.groupingBy(user -> draw.factor(DAY, user), Collectors.counting()));

        assertThat(counts.keySet()).containsExactlyInAnyOrder(100, 120, 150);
        assertThat(counts.values()).allMatch(count -> count > 270);
    }

    @Test
    void theTeamMeetsAllOfItsQuests() {
        List<QuestTemplate> ofTeam = new QuestPool().ofTeam();
        Set<String> drawn = new TreeSet<>();
        for (int week = 1; week <= 53; week++) {
            drawn.add(draw.ofWeek(ofTeam, "2026-W" + week).key());
        }
        assertThat(drawn).hasSize(ofTeam.size());
    }

    @Test
    void thePoolIsLargeAndHasTheOldOnes() {
        assertThat(pool).hasSizeGreaterThanOrEqualTo(20);
        assertThat(pool)
                .extracting(QuestTemplate::key)
                .contains(
                        "speed_booker",
                        "early_bird",
                        "detail_master",
                        "streak_keeper",
                        "social_climber",
                        "slot_spinner",
                        "lucky_seven",
                        "team_player");
        assertThatThrownBy(() -> QuestTemplate.of("x; y; BOOKED_FROM; nine; 1; 0; 0; 0; 0; COMMON; ALL"))
                .hasMessageContaining("This is no quest");
    }
}
