package dev.slotquest.gamification.prestige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrestigeTableTests {

    @ParameterizedTest
    @CsvSource({"10, 0, 1", "15, 1, 2", "20, 2, 3", "25, 3, 4", "30, 4, 5", "50, 5, 6"})
    void asksForALevel(int level, int prestige, int next) {
        assertThat(PrestigeTable.next(level, prestige))
                .map(PrestigeRank::number)
                .contains(next);
        assertThat(PrestigeTable.next(level + 30, prestige))
                .map(PrestigeRank::number)
                .contains(next);
        assertThat(PrestigeTable.next(level - 1, prestige)).isEmpty();
    }

    @Test
    void endsAtTheTop() {
        assertThat(PrestigeTable.ranks()).hasSize(7);
        assertThat(PrestigeTable.next(1_000, 6)).isEmpty();
        assertThat(PrestigeTable.after(6)).isEmpty();
        assertThat(PrestigeTable.rank(6).bonus()).isEqualTo(60);
    }
}
