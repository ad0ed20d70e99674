package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTests {

    private final TestRules rules = new TestRules();

    @Test
    void areThoseOfNorthRhineWestphalia() {
        assertThat(PublicHolidays.of("DE-NW", 2027).values().stream()
                        .sorted(Comparator.comparing(PublicHoliday::date))
                        .map(holiday -> holiday.date() + " " + holiday.german()))
                .containsExactly(
                        "2027-01-01 Neujahr",
                        "2027-03-26 Karfreitag",
                        "2027-03-29 Ostermontag",
                        "2027-05-01 Tag der Arbeit",
                        "2027-05-06 Christi Himmelfahrt",
                        "2027-05-17 Pfingstmontag",
                        "2027-05-27 Fronleichnam",
                        "2027-10-03 Tag der Deutschen Einheit",
                        "2027-11-01 Allerheiligen",
                        "2027-12-25 1. Weihnachtsfeiertag",
                        "2027-12-26 2. Weihnachtsfeiertag");
    }

    @ParameterizedTest
    @CsvSource({
        "DE-NW, 2026-11-01, true",
        "DE-NW, 2026-10-31, false",
        "DE-NW, 2026-01-06, false",
        "DE-BY, 2026-01-06, true",
        "DE-NI, 2026-10-31, true",
        "DE, 2026-11-01, false",
        "DE, 2026-10-03, true",
        "NONE, 2026-12-25, false"
    })
    void dependOnTheState(String region, LocalDate date, boolean expected) {
        assertThat(PublicHolidays.of(region, date.getYear()).containsKey(date)).isEqualTo(expected);
    }

    @Test
    void haveNamesInBothLanguages() {
        PublicHoliday holiday = PublicHolidays.of("DE-NW", 2026).get(LocalDate.parse("2026-11-01"));

        assertThat(holiday.name(Locale.GERMANY)).isEqualTo("Allerheiligen");
        assertThat(holiday.name(Locale.ENGLISH)).isEqualTo("All Saints");
    }

    @Test
    void closeTheDoorUnlessSwitchedOff() {
        LocalDate corpusChristi = LocalDate.parse("2027-05-27");
        assertThat(rules.book().holidayOn(corpusChristi))
                .map(PublicHoliday::key)
                .contains("CORPUS_CHRISTI");

        rules.switches.add(new HolidaySwitch("CORPUS_CHRISTI", null, false));
        assertThat(rules.book().holidayOn(corpusChristi)).isEmpty();
        assertThat(rules.book().holidayOn(LocalDate.parse("2027-12-25"))).isPresent();

        rules.switches.addFirst(new HolidaySwitch("CORPUS_CHRISTI", 2027, true));
        assertThat(rules.book().holidayOn(corpusChristi)).as("the year counts").isPresent();
        assertThat(rules.book().holidayOn(LocalDate.parse("2028-06-15"))).isEmpty();
    }

    @Test
    void standInTheWayOfASlotByName() {
        var inspection = rules.inspection(TestRules.at("2027-10-31", "09:00"));
        var allSaints = LocalDate.parse("2027-11-01");

        Obstacle obstacle = inspection
                .offer(
                        rules.consultants.get(TestRules.ANNA),
                        inspection.cellsOn(allSaints, TestRules.ANNA).getFirst())
                .obstacles()
                .getFirst();

        assertThat(obstacle.code()).isEqualTo(Obstacle.Code.CLOSED);
        assertThat(obstacle.detail()).isEqualTo("Allerheiligen");
        assertThat(obstacle.detail(Locale.ENGLISH)).isEqualTo("All Saints");
    }

    @Test
    void followTheRegionFromTheDayItCounts() {
        rules.values.put(
                RuleName.HOLIDAY_REGION.key(),
                List.of(new RuleBook.DatedValue(TestRules.at("2027-01-02", "10:00"), "DE-BY")));

        assertThat(rules.book().holidayOn(LocalDate.parse("2027-01-06"))).isPresent();
        assertThat(rules.book().holidayOn(LocalDate.parse("2026-01-06"))).isEmpty();
        assertThat(rules.book().holidays(2027)).hasSize(12);
    }
}
