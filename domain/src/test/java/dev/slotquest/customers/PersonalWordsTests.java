package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTests {

    private final PersonalWords words = PersonalWords.of(List.of(
            new CustomerDetails("Ida", "Zwetschgenbaum", "+491701234567", "ida@example.org"),
            new CustomerDetails("Ida", "Pflaume (geb. Zwetschgenbaum)", null, null)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0170 1234567",
                "0170/123 45-67",
                "+49 170 1234567",
                "+49 (0) 170 1234567",
                "0049 170-1234567",
                "491701234567",
                "zwetschgenbaum",
                "Zwetschgenbaum, Ida",
                "IDA@EXAMPLE.ORG",
                "/buchen morgen 14 Uhr für Ida Zwetschgenbaum 01701234567",
                "{\"text\":\"für\\nZwetschgenbaum\"}"
            })
    void findsAPersonInWhateverNotation(String text) {
        assertThat(words.areIn(text)).isTrue();
        assertThat(words.takenOutOf(text)).doesNotContainIgnoringCase("zwetsch").doesNotContain("1234567", "45-67");
        assertThat(words.areIn(words.takenOutOf(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zwetschgenbaumhof", "0170 12345678", "1701234567890", "frida", "Ida", ""})
    void leavesOthersAlone(String text) {
        assertThat(words.areIn(text)).isFalse();
    }

    @Test
    void takesTheFirstNameOutAlongWithTheRest() {
        assertThat(words.takenOutOf("Ida Zwetschgenbaum (Ida) mit Frida")).isEqualTo("– – (–) mit Frida");
    }

    @Test
    void findsNobodyByNothing() {
        var nobody = PersonalWords.of(List.of(new CustomerDetails("", Customer.NOBODY, null, null)));

        assertThat(nobody.areIn("– und sonst nichts")).isFalse();
        assertThat(nobody.takenOutOf("– und sonst nichts")).isEqualTo("– und sonst nichts");
        assertThat(nobody.unmistakable()).isEmpty();
    }
}
