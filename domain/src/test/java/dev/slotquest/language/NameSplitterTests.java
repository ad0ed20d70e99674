package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSplitterTests {

    private static final NameSplitter SPLITTER = new NameSplitter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max Muster | Max | Muster",
                "'  Max   Muster ' | Max | Muster",
                "Muster, Max | Max | Muster",
                "Muster , Max Maria | Max Maria | Muster",
                "Muster | '' | Muster",
                "Muster, | '' | Muster",
                ", Muster | '' | Muster",
                "Max Maria Muster | Max Maria | Muster",
                "Max von der Heide | Max | von der Heide",
                "von der Heide, Max | Max | von der Heide",
                "von der Heide | '' | von der Heide",
                "Dr. Max Muster | Max | Muster",
                "Herr Prof. Dr. Max Muster | Max | Muster",
                "Frau Muster | '' | Muster",
                "Maria da Silva | Maria | da Silva",
                "Jean-Claude Van Damme | Jean-Claude | Van Damme",
                "Ben Müller-Lüdenscheidt | Ben | Müller-Lüdenscheidt",
                "Van Nguyen | Van | Nguyen",
                "Sean O'Neill | Sean | O'Neill",
                "Freitag | '' | Freitag",
                "李小龍 | '' | 李小龍",
                "Max 🔥 | Max | 🔥",
            })
    void splits(String name, String first, String last) {
        assertThat(SPLITTER.split(name)).isEqualTo(new CustomerName(first, last));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "','", "' , '"})
    void makesNothingOfNothing(String name) {
        assertThat(SPLITTER.split(name)).isEqualTo(new CustomerName("", ""));
    }
}
