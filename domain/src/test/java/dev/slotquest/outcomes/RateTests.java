package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    /** 100 bookings: 10 are to come, 15 were called off, 5 moved, 60 came, 6 no-shows, 2 ghosts, 2 open. */
    private static final OutcomeCounts COUNTS = new OutcomeCounts(100, 90, 60, 6, 2, 15, 5, 2);

    @ParameterizedTest
    @CsvSource({"SHOW, 60, 68", "APPEARANCE, 60, 90", "NO_SHOW, 8, 68", "CANCELLATION, 15, 100"})
    void dividesWhatItsFormulaSays(Rate rate, double part, long whole) {
        assertThat(rate.of(COUNTS)).hasValue(part / whole);
        assertThat((double) rate.part(COUNTS)).isEqualTo(part);
        assertThat(rate.base(COUNTS)).isEqualTo(whole);
    }

    @Test
    void isUnknownWhereNothingIsKnown() {
        for (Rate rate : Rate.values()) {
            assertThat(rate.of(OutcomeCounts.NONE)).as(rate.name()).isEmpty();
        }
    }
}
