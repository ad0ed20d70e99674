package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenReaderTests {

    private static final ZonedDateTime NOW = berlin("2026-12-01T10:00+01:00");

    private static final WhenReader READER = new WhenReader();

    @Test
    void countsTodayOnlyWhenTheTimeIsStillToCome() {
        assertThat(start("Dienstag 14 Uhr")).isEqualTo(berlin("2026-12-01T14:00+01:00"));
        assertThat(start("Dienstag 9 Uhr")).isEqualTo(berlin("2026-12-08T09:00+01:00"));
        assertThat(start("Dienstag")).isEqualTo(berlin("2026-12-08T00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30.2.", "30.2. 14 Uhr", "2026-02-30", "32.12.", "31. April", "Feb 30th", "KW 60", "29.2.2027"})
    void reportsDatesThatDoNotExist(String text) {
        WhenReading reading = read(text);

        assertThat(reading.when()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_DATE);
            assertThat(text).contains(problem.text());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 Uhr", "morgen 24:30", "14:60", "um 9:99"})
    void reportsTimesThatNoClockShows(String text) {
        assertThat(read(text).when()).isNull();
        assertThat(read(text).problems()).extracting(Problem::kind).containsExactly(Problem.Kind.INVALID_TIME);
    }

    @Test
    void reportsAnHourThatSummerTimeSkips() {
        WhenReading reading = read("28.3.2027 02:30");

        assertThat(reading.when()).isNull();
        assertThat(reading.problems()).containsExactly(new Problem(Problem.Kind.SKIPPED_HOUR, "28.3.2027 02:30"));
    }

    @Test
    void doesNotMindThatAnUnlikelyReadingFallsIntoTheSkippedHour() {
        assertThat(start("28.3.2027 um 2 Uhr")).isEqualTo(berlin("2027-03-28T14:00+02:00"));
    }

    @Test
    void takesTheEarlierOfAnHourThatComesTwice() {
        assertThat(start("31.10.2027 02:30")).isEqualTo(berlin("2027-10-31T02:30+02:00"));
    }

    @Test
    void keepsTheClockOnTheWallAcrossTheChangeOfTime() {
        ZonedDateTime saturday = berlin("2027-03-27T15:00+01:00");

        assertThat(READER.read("morgen 14 Uhr", saturday, Locale.GERMAN).when())
                .isEqualTo(new When(berlin("2027-03-28T14:00+02:00"), null, Grain.HOUR));
    }

    @Test
    void asksWhichFridayIsNext() {
        WhenReading reading = read("nächsten Freitag 11 Uhr");

        assertThat(reading.questions()).singleElement().satisfies(question -> {
            assertThat(question.reason()).isEqualTo(Question.Reason.THIS_OR_NEXT_WEEK);
            assertThat(question.text()).isEqualTo("nächsten Freitag 11 Uhr");
            assertThat(question.options())
                    .extracting(When::start)
                    .containsExactly(berlin("2026-12-04T11:00+01:00"), berlin("2026-12-11T11:00+01:00"));
        });
    }

    @Test
    void listsButDoesNotAskAboutTheMiddleOfTheNight() {
        WhenReading reading = read("morgen um 4");

        assertThat(reading.when()).isEqualTo(new When(berlin("2026-12-02T16:00+01:00"), null, Grain.HOUR));
        assertThat(reading.alternatives()).extracting(When::start).containsExactly(berlin("2026-12-02T04:00+01:00"));
        assertThat(reading.questions()).isEmpty();
    }

    @Test
    void offersTheDaysOfAWeekWhenOnlyTheTimeIsFixed() {
        WhenReading reading = read("nächste Woche 14 Uhr");

        assertThat(reading.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options()).hasSize(5));
    }

    @ParameterizedTest
    @CsvSource({
        "2/12, de, 2026-12-02T00:00+01:00",
        "2/12, en, 2026-12-02T00:00+01:00",
        "12/24, de, 2026-12-24T00:00+01:00",
    })
    void readsTheDayFirst(String text, String language, String start) {
        assertThat(READER.read(text, NOW, Locale.of(language)).when().start()).isEqualTo(berlin(start));
    }

    @Test
    void asksAboutTheMonthOnlyInEnglish() {
        assertThat(READER.read("3/12", NOW, Locale.ENGLISH).questions()).hasSize(1);
        assertThat(READER.read("3/12", NOW, Locale.GERMAN).questions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Max Muster",
                "0170 1234567",
                "so ein Mist",
                "kostet 45.50",
                "50/50",
                "Version 1.13.5",
                "3,5 % Zinsen",
                "2 Kinder",
                "do you know",
                "nach Absprache",
                "T1-bereit"
            })
    void findsNoTimeWhereThereIsNone(String text) {
        assertThat(read(text)).isEqualTo(new WhenReading(null, List.of(), List.of(), List.of()));
    }

    @Test
    void saysWhenAStretchEnds() {
        assertThat(read("KW 50").when().until()).isEqualTo(berlin("2026-12-14T00:00+01:00"));
        assertThat(read("im Januar").when().until()).isEqualTo(berlin("2027-02-01T00:00+01:00"));
        assertThat(read("morgen").when().until()).isEqualTo(berlin("2026-12-03T00:00+01:00"));
        assertThat(read("14-16 Uhr").when().until()).isEqualTo(berlin("2026-12-01T16:00+01:00"));
        assertThat(read("14 Uhr").when().isPoint()).isTrue();
        assertThat(read("ab 14 Uhr").when().isPoint()).isFalse();
    }

    private WhenReading read(String text) {
        return READER.read(text, NOW, Locale.GERMAN);
    }

    private ZonedDateTime start(String text) {
        return read(text).when().start();
    }

    private static ZonedDateTime berlin(String time) {
        return ZonedDateTime.parse(time + "[Europe/Berlin]");
    }
}
