package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerReaderTests {

    private static final CustomerReader READER = new CustomerReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max Muster | Max | Muster",
                "Muster, Max | Max | Muster",
                "max muster | max | muster",
                "Muster | '' | Muster",
                "Herr Muster | '' | Muster",
                "Frau Dr. Erika Muster | Erika | Muster",
                "Anna Maria von der Heide | Anna Maria | von der Heide",
                "Karl-Heinz Müller-Lüdenscheidt | Karl-Heinz | Müller-Lüdenscheidt",
                "Seán O’Neill | Seán | O’Neill",
                "Xyntha Qwertz | Xyntha | Qwertz",
                "für Max Muster | Max | Muster",
                "Freitag, Max | Max | Freitag",
                "Paul Sommer | Paul | Sommer",
                "李 小龍 | 李 | 小龍",
                "محمد علي | محمد | علي",
                "<b>Mia</b> Muster | Mia | Muster",
                "<span class=\"n\">Mia Muster</span><br/> | Mia | Muster",
            })
    void readsNames(String text, String first, String last) {
        assertThat(READER.read(text + " 0170 1234567"))
                .isEqualTo(new CustomerReading(new CustomerName(first, last), "+491701234567", null, null, List.of()));
    }

    @Test
    void readsAnAddressInAngleBrackets() {
        assertThat(READER.read("Mia Muster <mia@beispiel.de>").email()).isEqualTo("mia@beispiel.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0170 1234567",
                "01701234567",
                "0170/1234567",
                "0170-123 45 67",
                "+49 170 1234567",
                "+49 (0)170 / 12 34 567",
                "+49 (0) 170 1234567",
                "0049 170 1234567",
                "(0170) 1234567",
                "Tel. 0170 1234567",
                "Tel.: +49-170-1234567",
                "Mobil: 0170.1234567",
                "491701234567",
                "(+49) 170 1234567",
                "٠١٧٠ ١٢٣٤٥٦٧",
            })
    void readsTelephoneNumbersInAnyNotation(String number) {
        assertThat(READER.read("Max Muster " + number).phone()).isEqualTo("+491701234567");
        assertThat(READER.read(number + ", Max Muster").phone()).isEqualTo("+491701234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0170 123", "0000000000", "+49 12", "Tel. 1234567890123456", "+999 12345678"})
    void reportsNumbersThatCannotBeCalled(String number) {
        CustomerReading reading = READER.read("Max Muster " + number);

        assertThat(reading.phone()).isNull();
        assertThat(reading.name()).isEqualTo(new CustomerName("Max", "Muster"));
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.INVALID_PHONE);
    }

    @Test
    void readsAPastedSignature() {
        CustomerReading reading = READER.read("""
                Mit freundlichen Grüßen

                Erika Mustermann
                Geschäftsführerin

                Muster & Töchter GmbH
                Musterstraße 5
                44137 Dortmund
                Telefon: +49 231 12 34 56
                Fax: +49 231 12 34 57
                E-Mail: e.mustermann@muster.example
                """);

        assertThat(reading.name()).isEqualTo(new CustomerName("Erika", "Mustermann"));
        assertThat(reading.phone()).isEqualTo("+49231123456");
        assertThat(reading.email()).isEqualTo("e.mustermann@muster.example");
        assertThat(reading.note())
                .isEqualTo("Geschäftsführerin, Muster & Töchter GmbH, Musterstraße 5, 44137 Dortmund");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void keepsASecondNumberInTheNote() {
        assertThat(READER.read("Max Muster 0231 123456 oder 0170 1234567").note())
                .isEqualTo("0170 1234567");
    }

    @Test
    void reportsAddressesThatCannotBeWrittenTo() {
        assertThat(READER.read("Max Muster max@muster").problems())
                .containsExactly(new Problem(Problem.Kind.INVALID_EMAIL, "max@muster"));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(READER.read(" \n ")).isEqualTo(new CustomerReading(null, null, null, null, List.of()));
    }
}
