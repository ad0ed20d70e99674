package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.SearchTimes.Said;
import dev.slotquest.booking.SearchWords.Word;
import dev.slotquest.shared.BusinessTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Tuesday, 1 December 2026. */
class SearchWordsTests {

    private final SearchTimes times = new SearchTimes(new BusinessTime(new TestClock(), Office.ZONE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    morgen               | 2026-12-02 | 2026-12-03 |
                    tomorrow             | 2026-12-02 | 2026-12-03 |
                    heute                | 2026-12-01 | 2026-12-02 |
                    gestern              | 2026-11-30 | 2026-12-01 |
                    letzte Woche         | 2026-11-23 | 2026-11-30 |
                    last month           | 2026-11-01 | 2026-12-01 |
                    diese Woche          | 2026-11-30 | 2026-12-07 |
                    Anna letzte Woche    | 2026-11-23 | 2026-11-30 | Anna
                    nächste Woche Muster | 2026-12-07 | 2026-12-14 | Muster
                    Muster 3.12.         | 2026-12-03 | 2026-12-04 | Muster
                    28.11.               | 2026-11-28 | 2026-11-29 |
                    """)
    void readsWhenItWas(String text, String from, String until, String rest) {
        Optional<Said> said = times.in(text, Locale.GERMAN);

        assertThat(said).isPresent();
        assertThat(said.get().span().start()).isEqualTo(Office.at(from, "00:00"));
        assertThat(said.get().span().end()).isEqualTo(Office.at(until, "00:00"));
        assertThat(said.get().rest()).isEqualTo(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muster", "0170 1234567", "SQ-7F3K2M", "max@example.org", "%", "von der Heide", ""})
    void readsNoTimeWhereThereIsNone(String text) {
        assertThat(times.in(text, Locale.GERMAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0170 1234567",
                "0170/123 45 67",
                "+49 170 1234567",
                "+49 (0)170 1234567",
                "0049 170 1234567",
                "(0170) 1234567"
            })
    void readsANumberInAnyNotation(String text) {
        assertThat(SearchWords.of(text).words()).extracting(Word::number).containsExactly("+491701234567");
    }

    @Test
    void tellsNumbersFromWords() {
        assertThat(SearchWords.of("Max 0170 1234567 Muster").words())
                .extracting(Word::text)
                .containsExactly("Max", "01701234567", "Muster");
        assertThat(SearchWords.of("SQ-7F3K2M").words())
                .extracting(Word::reference)
                .containsExactly("SQ-7F3K2M");
        assertThat(SearchWords.of("1234567").words()).extracting(Word::digits).containsExactly("1234567");
        assertThat(SearchWords.of("   ").words()).isEmpty();
    }
}
