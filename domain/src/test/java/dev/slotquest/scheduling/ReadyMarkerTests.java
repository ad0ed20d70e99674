package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMarkerTests {

    private final ReadyMarker usual = ReadyMarker.of(RuleName.READY_MARKERS.initially());

    /** Rules 2.3: any case; a hyphen, a blank or nothing between. */
    @ParameterizedTest
    @CsvSource({
        "T1-bereit, true",
        "T1 bereit, true",
        "T1bereit, true",
        "t1-BEREIT, true",
        "T1 - bereit, true",
        "T1–bereit, true",
        "Vormittags T1-bereit (online), true",
        "### T1-bereit ###, true",
        "T1-bereit!, true",
        "T1, false",
        "bereit, false",
        "T2-bereit, false",
        "T11-bereit, false",
        "AT1-bereit, false",
        "T1-bereitschaft, false",
        "T1 nicht bereit, false",
        "'', false",
        ", false"
    })
    void isFoundInATitle(String title, boolean expected) {
        assertThat(usual.matches(title)).isEqualTo(expected);
    }

    @Test
    void mayBeAnyOfSeveral() {
        ReadyMarker either = ReadyMarker.of("T1-bereit, Sprechstunde,frei (online)");

        assertThat(either.matches("sprechstunde")).isTrue();
        assertThat(either.matches("Frei (online)")).isTrue();
        assertThat(either.matches("T1bereit")).isTrue();
        assertThat(either.matches("Zahnarzt")).isFalse();
    }

    @Test
    void marksNothingWhenThereIsNone() {
        assertThat(ReadyMarker.of(" , ").matches("T1-bereit")).isFalse();
    }

    /** Rules 4.4. */
    @ParameterizedTest
    @CsvSource({"1234, true", "' 7 ', true", "12a, false", "'', false", ", false", "12 34, false"})
    void tellsPlaceholders(String title, boolean expected) {
        assertThat(ReadyMarker.isPlaceholder(title)).isEqualTo(expected);
    }
}
