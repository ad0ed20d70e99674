package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people paste, the readers answer, soon and always the same. */
class RobustnessTests {

    private static final int LONGEST = 4096;
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T10:00+01:00[Europe/Berlin]");
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(new KnownConsultant("1", "Anna Braun"), new KnownConsultant("2", "Tom Ritter")));
    private static final List<String> PIECES = List.of(
            "morgen",
            "14",
            "Uhr",
            ":",
            ".",
            "-",
            "–",
            "/",
            "(",
            ")",
            "+49",
            "0170",
            "Max",
            "Muster",
            "für",
            "bei",
            "Anna",
            "von",
            "der",
            "Do",
            "so",
            "um",
            "halb",
            "drei",
            "am",
            "30.2.",
            "2.12.",
            "@",
            "x@y.de",
            ",",
            "\n",
            "🔥",
            "٣",
            "oder",
            "bis",
            "ab",
            "zwischen",
            "und",
            "nächste",
            "Woche",
            "KW",
            "in",
            "2",
            "Wochen",
            "Dezember",
            "Dr",
            "Frau",
            "'",
            "\"",
            "<b>",
            "&amp;",
            "\u202e",
            "\u0000",
            "é",
            "e\u0301",
            "ß",
            "Notiz",
            "GmbH",
            "top",
            "\ud83d");

    private static final WishReader WISHES = new WishReader();
    private static final CustomerReader CUSTOMERS = new CustomerReader();
    private static final WhenReader TIMES = new WhenReader();
    private static final NameSplitter NAMES = new NameSplitter();

    static Stream<String> hostileTexts() {
        Stream<String> repeated = Stream.of(
                        "1",
                        "12 ",
                        "0",
                        "01 ",
                        "a",
                        "A ",
                        "ä",
                        "Max ",
                        "+",
                        "(",
                        "((0",
                        "@",
                        "a@",
                        "a.",
                        ".",
                        "-",
                        "1-",
                        "1.",
                        "1:",
                        "14:",
                        "für ",
                        "bei ",
                        "von ",
                        "Do ",
                        "halb ",
                        "um ",
                        "2.12.",
                        "oder ",
                        "14 oder ",
                        "am ",
                        "<",
                        "&lt;",
                        "🔥",
                        "\u202e",
                        "\u200b",
                        "\n",
                        "\t",
                        " ",
                        "Muster, ",
                        "von der ",
                        "Max-",
                        "O'",
                        "ab 14 ",
                        "nächste ",
                        "Notiz: ",
                        "Anna ",
                        "Ana ",
                        "Anna oder ",
                        "viertel nach ",
                        "zwischen 1 und ",
                        "Dr. ")
                .map(piece -> piece.repeat(LONGEST / piece.length()));
        Stream<String> others = Stream.of(
                "",
                " ",
                "\u0000",
                "\ud83d",
                "ﷺ".repeat(50),
                "<script>alert(1)</script>",
                "'; DROP TABLE bookings; --",
                "مرحبا غدا الساعة ١٤:٠٠",
                "99999999999999999999.99999999999.9999999999",
                "in 999 Monaten",
                "0:0 00.00. 0/0 KW 0 0. Dezember");
        return Stream.concat(repeated, others);
    }

    @Test
    void answersAnyMixtureOfPiecesAndAlwaysTheSame() {
        Random random = new Random(42);
        for (int round = 0; round < 1500; round++) {
            String text = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

            Wish wish = WISHES.read(text, VOCABULARY, NOW, Locale.GERMAN);

            assertThat(WISHES.read(text, VOCABULARY, NOW, Locale.GERMAN))
                    .as(text)
                    .isEqualTo(wish);
            assertSound(wish, text);
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void answersEveryText(String text) {
        assertSound(WISHES.read(text, VOCABULARY, NOW, Locale.ENGLISH), text);
    }

    /** Eight times the text may take no more than some eight times the work: 24 leaves room for what varies. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void takesTimeInProportionToTheLength(String text) {
        long forShort = leastCpuNanos(text.substring(0, text.length() / 8));
        long forLong = leastCpuNanos(text);

        assertThat(forLong).isLessThan(24 * (forShort + TimeUnit.MILLISECONDS.toNanos(1)));
    }

    private long leastCpuNanos(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToLong(round -> {
                    long start = threads.getCurrentThreadCpuTime();
                    readAll(text);
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private void readAll(String text) {
        WISHES.read(text, VOCABULARY, NOW, Locale.GERMAN);
        CUSTOMERS.read(text);
        TIMES.read(text, NOW, Locale.ENGLISH);
        NAMES.split(text);
    }

    private static void assertSound(Wish wish, String text) {
        Stream.concat(Stream.ofNullable(wish.when()), wish.alternatives().stream())
                .filter(when -> when.end() != null)
                .forEach(when -> assertThat(when.end()).as(text).isAfter(when.start()));
        assertThat(wish.alternatives()).as(text).doesNotHaveDuplicates();
        if (wish.when() != null) {
            assertThat(wish.alternatives()).as(text).doesNotContain(wish.when());
        }
        if (wish.customer() != null) {
            assertThat(wish.customer().last()).as(text).isNotBlank();
        }
        if (wish.phone() != null) {
            assertThat(wish.phone()).as(text).matches("\\+[1-9][0-9]{3,14}");
        }
        if (wish.note() != null) {
            assertThat(wish.note()).as(text).isNotBlank();
        }
    }
}
