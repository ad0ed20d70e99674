package dev.slotquest.gamification.leaderboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.PeriodAward;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardPeriodTests {

    @ParameterizedTest
    @CsvSource({
        "MVP_OF_WEEK, 2026-12-31, 2026-W53, 2026-12-28, 2027-01-03, 2026-W52",
        "MVP_OF_WEEK, 2027-01-04, 2027-W01, 2027-01-04, 2027-01-10, 2026-W53",
        "MVP_OF_MONTH, 2028-02-11, 2028-02, 2028-02-01, 2028-02-29, 2028-01",
        "CHAMPION_OF_MONTH, 2026-01-01, 2026-01, 2026-01-01, 2026-01-31, 2025-12",
        "MVP_OF_YEAR, 2026-06-30, 2026, 2026-01-01, 2026-12-31, 2025"
    })
    void hasANameAndTwoEnds(
            PeriodAward award, LocalDate day, String name, LocalDate first, LocalDate last, String before) {
        AwardPeriod period = AwardPeriod.of(award, day);

        assertThat(period).isEqualTo(new AwardPeriod(award, name, first, last));
        assertThat(period.before().name()).isEqualTo(before);
        assertThat(period.before().last()).isEqualTo(first.minusDays(1));
    }
}
