package dev.slotquest.gamification.leaderboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTests {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026, 2026",
        "2026-03, März 2026, March 2026",
        "2026-W05, week 5 of 2026, week 5 of 2026",
        "2026-W48, week 48 of 2026, week 48 of 2026"
    })
    void isSaidAsPeopleDo(String period, String german, String english) {
        assertThat(PeriodName.of(period, Locale.GERMAN, PeriodNameTests::week)).isEqualTo(german);
        assertThat(PeriodName.of(period, Locale.ENGLISH, PeriodNameTests::week)).isEqualTo(english);
    }

    private static String week(String number, String year) {
        return "week %s of %s".formatted(number, year);
    }
}
