package dev.slotquest.gamification.levels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "99, 1",
        "100, 2",
        "399, 2",
        "400, 3",
        "900, 4",
        "1600, 5",
        "2500, 6",
        "3600, 7",
        "4900, 8",
        "6400, 9",
        "8099, 9",
        "8100, 10",
        "19600, 15",
        "36100, 20",
        "57600, 25",
        "84100, 30",
        "240099, 49",
        "240100, 50",
        "-40, 1"
    })
    void isMadeByExperience(long xp, int level) {
        assertThat(Level.of(xp).number()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 49, 1_000})
    void beginsWhereTheOneBeforeEnds(int level) {
        long begin = Level.beginOf(level);
        assertThat(Level.of(begin).number()).isEqualTo(level);
        assertThat(Level.of(begin).percent()).isZero();
        if (level > 1) {
            assertThat(Level.of(begin - 1).number()).isEqualTo(level - 1);
            assertThat(Level.of(begin - 1).xpToNext()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"250, 3, 150, 50", "0, 2, 100, 0", "399, 3, 1, 99", "-40, 2, 140, 0"})
    void saysHowFarItIsToTheNext(long xp, int next, long missing, int percent) {
        Level level = Level.of(xp);
        assertThat(level.number() + 1).isEqualTo(next);
        assertThat(level.xpToNext()).isEqualTo(missing);
        assertThat(level.percent()).isEqualTo(percent);
    }
}
