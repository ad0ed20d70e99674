package dev.slotquest.gamification.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteryTableTests {

    @ParameterizedTest
    @CsvSource({
        "BOOKING_MASTER, 50, 150, 300, 500, 750",
        "SPEED_DEMON, 10, 25, 50, 100, 150",
        "STREAK_LEGEND, 7, 14, 30, 60, 100",
        "SOCIAL_BUTTERFLY, 5, 15, 30, 50, 75",
        "PERFECTIONIST, 20, 50, 100, 200, 300"
    })
    void knowsWhatEachLevelNeeds(MasteryCategory category, int one, int two, int three, int four, int five) {
        assertThat(MasteryTable.levelOf(category, 0)).isZero();
        int[] needed = {one, two, three, four, five};
        for (int level = 1; level <= 5; level++) {
            assertThat(MasteryTable.neededFor(category, level)).isEqualTo(needed[level - 1]);
            assertThat(MasteryTable.levelOf(category, needed[level - 1])).isEqualTo(level);
            assertThat(MasteryTable.levelOf(category, needed[level - 1] - 1)).isEqualTo(level - 1);
        }
    }

    @Test
    void paysMoreForEachLevel() {
        assertThat(MasteryTable.xpFor(1)).isEqualTo(50);
        assertThat(MasteryTable.xpFor(5)).isEqualTo(1250);
        assertThat(MasteryTable.coinsFor(5)).isEqualTo(125);
    }
}
