package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortErrorTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The table is locked                                            | The table is locked
            password=hunter2 was refused                                   | password=… was refused
            POST https://api.telegram.org/bot123456:AAF-abcdefghijklmnop0123456789/x | POST https:…
            jdbc:mariadb://app:geheim@db/x is away                         | jdbc:mariadb://…@db/x is away
            Authorization: Bearer_abc is wrong                             | Authorization: … is wrong
            """)
    void saysWhatHappenedWithoutSecrets(String message, String expected) {
        assertThat(ShortError.of(new IllegalStateException(message)))
                .startsWith(expected.replace("https:…", ""))
                .doesNotContain("AAF-", "hunter2", "geheim");
    }

    @Test
    void isShort() {
        assertThat(ShortError.of(new IllegalStateException("word ".repeat(200))))
                .hasSize(300)
                .endsWith("…");
        assertThat(ShortError.of(new IllegalStateException("first\nsecond"))).isEqualTo("first");
        assertThat(ShortError.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
