package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTests {

    /** Rules 2.5. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, CLOSED", "1, 0, CLOSED", "0, 1, HIGH", "1, 1, FULL", "2, 1, FULL", "4, 10, HIGH", "5, 10, MEDIUM",
        "7, 10, MEDIUM", "8, 10, LOW", "9, 10, LOW", "10, 10, FULL", "1, 3, HIGH", "2, 3, MEDIUM", "4, 5, LOW"
    })
    void followsTheShareOfTakenSeats(int taken, int capacity, Level expected) {
        assertThat(Level.of(taken, capacity)).isEqualTo(expected);
    }
}
