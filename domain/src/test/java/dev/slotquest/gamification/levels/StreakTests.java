package dev.slotquest.gamification.levels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.OwnedShields;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBookFixture;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StreakTests {

    private static final RuleBook RULES = RuleBookFixture.withDefaults();
    private static final Predicate<LocalDate> WORKING =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                    && RULES.holidayOn(day).isEmpty();

    @Test
    void isNothingWithoutBookings() {
        assertThat(streak("2026-12-01")).isEqualTo(new Streak(0, List.of()));
    }

    @Test
    void countsWorkingDaysInARow() {
        Streak streak = streak("2026-12-03", "2026-12-01", "2026-12-02", "2026-12-03");
        assertThat(streak.current()).isEqualTo(3);
        assertThat(streak.best()).isEqualTo(3);
    }

    @Test
    void isNotBrokenByTheWeekend() {
        assertThat(streak("2026-12-07", "2026-12-03", "2026-12-04", "2026-12-07")
                        .current())
                .isEqualTo(3);
    }

    @Test
    void doesNotCountTheWeekend() {
        assertThat(streak("2026-12-07", "2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07")
                        .current())
                .isEqualTo(2);
    }

    @Test
    void isNotBrokenByPublicHolidays() {
        // Christmas Eve is a working day; then come two holidays and a weekend, and New Year's Day is one more.
        assertThat(streak(
                                "2027-01-04",
                                "2026-12-23",
                                "2026-12-24",
                                "2026-12-28",
                                "2026-12-29",
                                "2026-12-30",
                                "2026-12-31",
                                "2027-01-04")
                        .current())
                .isEqualTo(7);
        // All Saints is none of Berlin, but of the state whose holidays count: a Monday in 2027.
        assertThat(streak("2027-11-02", "2027-10-29", "2027-11-02").current()).isEqualTo(2);
    }

    @Test
    void isNotBrokenByWhenTheClocksChange() {
        assertThat(streak("2026-10-27", "2026-10-23", "2026-10-26", "2026-10-27")
                        .current())
                .isEqualTo(3);
        assertThat(streak("2027-03-30", "2027-03-25", "2027-03-30").current()).isEqualTo(2);
    }

    @Test
    void isNotBrokenByTodayBeforeItIsOver() {
        assertThat(streak("2026-12-03", "2026-12-01", "2026-12-02").current()).isEqualTo(2);
        assertThat(streak("2026-12-04", "2026-12-01", "2026-12-02").current()).isZero();
    }

    @Test
    void keepsTheBestThereEverWas() {
        Streak streak = streak("2026-12-11", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-10", "2026-12-11");
        assertThat(streak.current()).isEqualTo(2);
        assertThat(streak.best()).isEqualTo(3);
        assertThat(streak.risen().getLast()).isEqualTo("2026-12-03");
    }

    @Test
    void pausesWhileSomebodyIsAway() {
        NavigableSet<LocalDate> active = days("2026-12-01", "2026-12-04");
        Predicate<LocalDate> away = WORKING.and(day -> day.getDayOfMonth() != 2 && day.getDayOfMonth() != 3);
        assertThat(Streak.of(active, away, LocalDate.parse("2026-12-04")).current())
                .isEqualTo(2);
    }

    @Test
    void isSavedByAShieldForEachMissedDay() {
        NavigableSet<LocalDate> active = days("2026-12-01", "2026-12-04");
        LocalDate friday = LocalDate.parse("2026-12-04");

        OwnedShields two = shields(2, "2026-11-30T12:00:00Z");
        Streak streak = Streak.of(active, WORKING, two::save, friday);
        assertThat(streak.current()).isEqualTo(2);
        assertThat(streak.risen()).containsExactly(LocalDate.parse("2026-12-01"), friday);
        assertThat(two.newlyUsed()).containsExactly(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"));
        assertThat(two.left()).isZero();

        OwnedShields one = shields(1, "2026-11-30T12:00:00Z");
        assertThat(Streak.of(active, WORKING, one::save, friday).current()).isEqualTo(1);
        assertThat(one.newlyUsed()).containsExactly(LocalDate.parse("2026-12-02"));
    }

    @Test
    void isNotSavedByAShieldThatCameTooLate() {
        NavigableSet<LocalDate> active = days("2026-12-01", "2026-12-03");
        OwnedShields late = shields(1, "2026-12-02T23:00:00Z");
        OwnedShields inTime = shields(1, "2026-12-02T22:59:59.999Z");
        LocalDate today = LocalDate.parse("2026-12-03");

        assertThat(Streak.of(active, WORKING, late::save, today).current()).isEqualTo(1);
        assertThat(late.newlyUsed()).isEmpty();
        assertThat(Streak.of(active, WORKING, inTime::save, today).current()).isEqualTo(2);
    }

    @Test
    void needsNoShieldWhereThereIsNothingToSave() {
        OwnedShields shields = shields(3, "2026-11-01T12:00:00Z");
        Streak.of(days("2026-12-03"), WORKING, shields::save, LocalDate.parse("2026-12-07"));
        assertThat(shields.newlyUsed()).containsExactly(LocalDate.parse("2026-12-04"));
    }

    private static OwnedShields shields(int count, String givenAt) {
        return new OwnedShields(
                Collections.nCopies(count, Instant.parse(givenAt)), new TreeSet<>(), ZoneId.of("Europe/Berlin"));
    }

    /** Said in another way: the longest run in the list of working days. */
    @RepeatedTest(200)
    void isTheLongestRunOfWorkingDays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        LocalDate today = first.plusDays(random.nextInt(120));
        double diligence = random.nextDouble();
        NavigableSet<LocalDate> active = new TreeSet<>();
        first.datesUntil(today.plusDays(1))
                .filter(day -> random.nextDouble() < diligence)
                .forEach(active::add);

        Streak streak = Streak.of(active, WORKING, today);

        StringBuilder run = new StringBuilder();
        first.datesUntil(today.plusDays(1))
                .filter(WORKING)
                .filter(day -> !day.equals(today) || active.contains(day))
                .forEach(day -> run.append(active.contains(day) ? 'x' : '.'));
        String[] runs = run.toString().split("\\.", -1);
        int longest = Arrays.stream(runs).mapToInt(String::length).max().orElse(0);
        assertThat(streak.best()).isEqualTo(longest);
        assertThat(streak.current()).isEqualTo(runs[runs.length - 1].length());
        assertThat(streak.risen()).isSorted().allMatch(active::contains).allMatch(WORKING);
    }

    private static Streak streak(String today, String... active) {
        return Streak.of(days(active), WORKING, LocalDate.parse(today));
    }

    private static NavigableSet<LocalDate> days(String... days) {
        return new TreeSet<>(Arrays.stream(days).map(LocalDate::parse).toList());
    }
}
