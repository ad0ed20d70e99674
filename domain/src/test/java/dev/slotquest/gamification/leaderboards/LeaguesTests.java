package dev.slotquest.gamification.leaderboards;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.leaderboards.LeagueRows.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaguesTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 13, 24, 25, 200})
    void areNeverTooBigAndOfAboutOneSize(int people) {
        Map<Integer, Long> sizes =
                Leagues.formed(volumes(people)).stream().collect(groupingBy(Member::league, counting()));

        assertThat(sizes.values()).allMatch(size -> size <= Leagues.MOST);
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(people);
        long most = sizes.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long fewest = sizes.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(most - fewest).isLessThanOrEqualTo(1);
        assertThat(sizes).hasSize((people + 11) / 12);
    }

    @Test
    void putThoseTogetherWhoDoAsMuch() {
        List<Member> members = Leagues.formed(volumes(30));

        double weakestOfFirst = members.stream()
                .filter(member -> member.league() == 1)
                .mapToDouble(Member::volume)
                .min()
                .orElseThrow();
        assertThat(members.stream().filter(member -> member.league() == 2))
                .allMatch(member -> member.volume() <= weakestOfFirst);
    }

    @Test
    void takeLatecomersIntoTheLastOneThatHasRoom() {
        Map<Long, Integer> known = new HashMap<>();
        LongStream.rangeClosed(1, 11).forEach(user -> known.put(user, 1));

        List<Member> joining = Leagues.joining(Map.of(20L, 3.0, 21L, 2.0), known);

        assertThat(joining).extracting(Member::league).containsExactly(1, 2);
    }

    private static Map<Long, Double> volumes(int people) {
        Map<Long, Double> volumes = new HashMap<>();
        LongStream.rangeClosed(1, people).forEach(user -> volumes.put(user, (double) (user * 7 % 31)));
        return volumes;
    }
}
