package dev.slotquest.gamification.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyRulesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23, 2026-W48",
        "2026-48, 2026-11-23, 2026-W48",
        "2026-W01, 2025-12-29, 2026-W01",
        "2026-53, 2026-12-28, 2026-W53",
        "2027-1, 2027-01-04, 2027-W01"
    })
    void readsWeeks(String written, LocalDate monday, String kept) {
        assertThat(IsoWeek.parse(written)).hasValueSatisfying(week -> {
            assertThat(week.monday()).isEqualTo(monday);
            assertThat(week).hasToString(kept);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-54", "26-12", "next", "", "2026-W48-1", "2026-12-24"})
    void knowsWhatIsNoWeek(String written) {
        assertThat(IsoWeek.parse(written)).isEmpty();
    }

    @Test
    void everyDayOfManyYearsLiesInTheWeekThatItsNameNames() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            IsoWeek week = IsoWeek.of(day);
            assertThat(day).isBetween(week.monday(), week.sunday());
            assertThat(IsoWeek.parse(week.toString())).contains(week);
        }
    }

    @ParameterizedTest
    @CsvSource({"'0', 0.0", "'12', 12.0", "'7,5', 7.5", "'7.5', 7.5", "' 100 ', 100.0"})
    void readsPoints(String typed, BigDecimal points) {
        assertThat(WeeklyNumber.read(typed)).contains(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100,1", "101", "7,55", "1e1", "ten", "1.000", "٣"})
    void knowsWhatAreNoPoints(String typed) {
        assertThat(WeeklyNumber.read(typed)).isEmpty();
    }

    @Test
    void writesPointsAsPeopleDo() {
        assertThat(WeeklyNumber.write(new BigDecimal("7.5"), Locale.GERMAN)).isEqualTo("7,5");
        assertThat(WeeklyNumber.write(new BigDecimal("7.5"), Locale.ENGLISH)).isEqualTo("7.5");
        assertThat(WeeklyNumber.write(new BigDecimal("20.0"), Locale.GERMAN)).isEqualTo("20");
        assertThat(WeeklyNumber.write(new BigDecimal("0.0"), Locale.GERMAN)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 15.0",
        "'20 20 20 20', 22.0",
        "'10 20', 16.5",
        "'1 2 3 4', 5.0",
        "'60 60 60 60', 50.0",
        "'12.5 13', 14.0"
    })
    void suggestsATenthMoreWithinReason(String achieved, BigDecimal goal) {
        List<BigDecimal> weeks = achieved.isEmpty()
                ? List.of()
                : Arrays.stream(achieved.split(" ")).map(BigDecimal::new).toList();
        assertThat(Suggestion.from(weeks)).isEqualTo(goal);
    }
}
