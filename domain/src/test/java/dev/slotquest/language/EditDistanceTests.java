package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "anna, anna, 0",
        "ana, anna, 1",
        "anan, anna, 1",
        "anne, anna, 1",
        "annna, anna, 1",
        "tom, anna, 4",
        "donerstag, donnerstag, 1",
        "dnonerstag, donnerstag, 1",
        "dnonrstag, donnerstag, 2",
        "'', anna, 4"
    })
    void countsTypingMistakes(String typed, String meant, int mistakes) {
        assertThat(EditDistance.between(typed, meant)).isEqualTo(mistakes);
        assertThat(EditDistance.between(meant, typed)).isEqualTo(mistakes);
    }
}
