package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTests {

    @Test
    void cutsBetweenWordsNumbersAndSigns() {
        assertThat(Tokenizer.tokenize("16h Müller-Groß, 2.12."))
                .extracting(Token::text)
                .containsExactly("16", "h", "Müller", "-", "Groß", ",", "2", ".", "12", ".");
    }

    @Test
    void knowsWhatIsWrittenTogether() {
        assertThat(Tokenizer.tokenize("16h\u200b x")).extracting(Token::glued).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, mueller",
        "GROSS, gross",
        "Groß, gross",
        "Ayşe, ayse",
        "Łukasz, łukasz",
        "é, e",
        "٣, 3",
        "–, -",
        "’, ''''"
    })
    void foldsSpellings(String typed, String folded) {
        assertThat(Tokenizer.tokenize(typed))
                .singleElement()
                .extracting(Token::folded)
                .isEqualTo(folded);
    }
}
