package dev.slotquest.gamification.leaderboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.gamification.leaderboards.Ranking.Place;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void givesWhoHasAsMuchTheSamePlace() {
        Ranking ranking = Ranking.of(
                Map.of(1L, new Figure(5, 0), 2L, new Figure(9, 0), 3L, new Figure(5, 0), 4L, new Figure(4, 0)));

        assertThat(ranking.places())
                .extracting(Place::userId, Place::number)
                .containsExactly(tuple(2L, 1), tuple(1L, 2), tuple(3L, 2), tuple(4L, 4));
    }

    @Test
    void leavesOutWhoHasNothing() {
        Ranking ranking = Ranking.of(Map.of(1L, new Figure(0, 3), 2L, new Figure(1, 0)));

        assertThat(ranking.places()).extracting(Place::userId).containsExactly(2L);
        assertThat(ranking.indexOf(1)).isEqualTo(-1);
    }

    @Test
    void saysHowManyPlacesSomebodyHasMoved() {
        Ranking ranking = Ranking.of(Map.of(1L, new Figure(9, 1), 2L, new Figure(8, 8), 3L, new Figure(7, 0)));

        assertThat(ranking.places())
                .extracting(Place::userId, Place::moved)
                .containsExactly(tuple(1L, 1), tuple(2L, -1), tuple(3L, null));
    }

    @Test
    void knowsWhatItTakesToBeAmongTheBest() {
        Map<Long, Figure> figures = new HashMap<>();
        for (long user = 1; user <= 20; user++) {
            figures.put(user, new Figure(user, 0));
        }
        Ranking ranking = Ranking.of(figures);

        assertThat(ranking.bar(10)).hasValue(19);
        assertThat(ranking.bar(25)).hasValue(16);
        assertThat(ranking.bar(50)).hasValue(11);
        assertThat(ranking.places().stream().filter(ranking::isUpper)).hasSize(10);
        assertThat(Ranking.of(Map.of()).bar(10)).isEmpty();
    }
}
