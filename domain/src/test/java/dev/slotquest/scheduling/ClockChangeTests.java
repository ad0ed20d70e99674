package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.scheduling.SlotGrid.Cell;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true around every change of the clocks and every end of a year, whatever the grid and the hours. */
class ClockChangeTests {

    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    private static final int ROUNDS = 6;
    private static final Duration LENGTH = Duration.ofHours(2);

    static Stream<Arguments> changes() {
        return ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> transitions(zone).stream()
                        .map(change ->
                                Arguments.of(zone, change.getDateTimeBefore().toLocalDate())));
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        Instant at = Instant.parse("2025-01-01T00:00:00Z");
        while (at.isBefore(Instant.parse("2032-01-01T00:00:00Z"))) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(at);
            found.add(next);
            at = next.getInstant();
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everySlotStartsOnTheWallAndTakesAsLongAsItShould(ZoneId zone, LocalDate change) {
        var answers = new HashSet<Boolean>();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(change.toEpochDay() * 31 + round);
            TestRules rules = rules(zone, random);
            for (LocalDate date : around(change)) {
                answers.addAll(checkDay(rules, date));
            }
        }
        assertThat(answers).as("some slots are offered, some are not").hasSize(2);
    }

    private static Set<Boolean> checkDay(TestRules rules, LocalDate date) {
        var inspection =
                rules.inspection(date.minusDays(7).atStartOfDay(rules.zone).toInstant());
        List<Cell> cells = inspection.cellsOn(date, TestRules.ANNA);
        var starts = new HashSet<Instant>();
        var answers = new HashSet<Boolean>();
        for (Cell cell : cells) {
            assertThat(cell.span().start().atZone(rules.zone).toLocalDateTime()).isEqualTo(date.atTime(cell.time()));
            assertThat(cell.span().length()).isEqualTo(LENGTH);
            assertThat(starts.add(cell.span().start())).as("once: %s", cell).isTrue();
            boolean offered = inspection
                    .offer(rules.consultants.get(TestRules.ANNA), cell)
                    .obstacles()
                    .isEmpty();
            assertThat(offered)
                    .as("%s %s in %s", date, cell.time(), rules.hours.get(TestRules.ANNA))
                    .isEqualTo(isWhollyReady(rules, cell.span()));
            answers.add(offered);
        }
        rules.book().gridOn(date, TestRules.ANNA).stream()
                .map(SlotRule::start)
                .forEach(start -> assertThat(
                                cells.stream().anyMatch(cell -> cell.time().equals(start)))
                        .as("%s %s exists", date, start)
                        .isEqualTo(!rules.zone
                                .getRules()
                                .getValidOffsets(date.atTime(start))
                                .isEmpty()));
        return answers;
    }

    /** The same asked the simple way: of every minute on the wall. */
    private static boolean isWhollyReady(TestRules rules, TimeSpan slot) {
        for (Instant minute = slot.start(); minute.isBefore(slot.end()); minute = minute.plusSeconds(60)) {
            var local = minute.atZone(rules.zone);
            boolean ready = rules.hours.get(TestRules.ANNA).stream()
                    .anyMatch(line -> line.weekday() == local.getDayOfWeek()
                            && !local.toLocalTime().isBefore(line.from())
                            && (line.to().equals(LocalTime.MIDNIGHT)
                                    || local.toLocalTime().isBefore(line.to())));
            if (!ready) {
                return false;
            }
        }
        return true;
    }

    /** Hours that end or begin while the clocks change would be open to argument; slots may lie anywhere. */
    private static TestRules rules(ZoneId zone, Random random) {
        var rules = new TestRules();
        rules.zone = zone;
        rules.values.put(
                RuleName.HOLIDAY_REGION.key(), List.of(new RuleBook.DatedValue(Instant.EPOCH, PublicHolidays.NONE)));
        rules.grid = TestRules.slots(Stream.concat(
                        Stream.of(LocalTime.of(2, 30), LocalTime.of(16, 0)),
                        random.ints(6, 0, 48).distinct().mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(half * 30L)))
                .distinct()
                .toArray(LocalTime[]::new));
        List<WeeklyHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = random.nextBoolean() ? 0 : 8 + random.nextInt(10);
            int to = from + 4 + random.nextInt(30);
            hours.add(WeeklyHours.always(day, half(from), to >= 48 ? LocalTime.MIDNIGHT : half(Math.max(to, 8))));
        }
        rules.hours.put(TestRules.ANNA, hours);
        return rules;
    }

    private static LocalTime half(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(number * 30L);
    }

    private static List<LocalDate> around(LocalDate change) {
        return change.minusDays(2).datesUntil(change.plusDays(3)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28, 02:30",
        "Europe/Berlin, 2027-03-28, 02:00",
        "America/New_York, 2027-03-14, 02:30",
        "Australia/Lord_Howe, 2026-10-04, 02:00",
        "Australia/Lord_Howe, 2026-10-04, 02:15"
    })
    void noSlotStartsInTheMissingHour(ZoneId zone, LocalDate date, LocalTime missing) {
        var rules = new TestRules();
        rules.zone = zone;
        rules.grid = TestRules.slots(missing, LocalTime.of(16, 0));

        assertThat(rules.book().cellsOn(date, TestRules.ANNA, zone))
                .extracting(Cell::time)
                .containsExactly(LocalTime.of(16, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2027-04-04, 01:45, 2027-04-03T14:45:00Z"
    })
    void aSlotInTheHourThatComesTwiceIsThereOnce(ZoneId zone, LocalDate date, LocalTime twice, Instant first) {
        var rules = new TestRules();
        rules.zone = zone;
        rules.grid = TestRules.slots(twice);

        assertThat(rules.book().cellsOn(date, TestRules.ANNA, zone))
                .singleElement()
                .satisfies(cell -> assertThat(cell.span()).isEqualTo(new TimeSpan(first, first.plus(LENGTH))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void everyIsoWeekHasTheSameSlotsAlsoWhereYearsEnd(ZoneId zone) {
        var rules = new TestRules();
        rules.zone = zone;
        rules.grid = TestRules.slots(LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(20, 0)).stream()
                .filter(rule -> rule.weekday() != DayOfWeek.SUNDAY)
                .toList();
        RuleBook book = rules.book();
        var weeks = new HashSet<Map.Entry<Integer, Integer>>();
        for (int year = 2024; year <= 2034; year++) {
            LocalDate monday = LocalDate.of(year, 12, 22).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (int week = 0; week < 3; week++, monday = monday.plusWeeks(1)) {
                assertThat(weeks.add(Map.entry(
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))))
                        .isTrue();
                List<Instant> starts = monday.datesUntil(monday.plusWeeks(1))
                        .flatMap(date -> book.cellsOn(date, TestRules.ANNA, zone).stream())
                        .map(cell -> cell.span().start())
                        .toList();
                assertThat(starts).hasSize(18).doesNotHaveDuplicates().isSorted();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 1", "2027-01-01, 1", "2027-01-02, 0", "2026-12-30, 0"})
    void validityIncludesBothDaysAcrossTheEndOfAYear(LocalDate date, int expected) {
        var rules = new TestRules();
        LocalDate from = LocalDate.parse("2026-12-31");
        rules.grid = Stream.of(DayOfWeek.values())
                .map(day -> new SlotRule(null, day, LocalTime.of(14, 0), LENGTH, from, from.plusDays(1)))
                .toList();

        assertThat(rules.book().cellsOn(date, TestRules.ANNA, TestRules.BERLIN)).hasSize(expected);
    }
}
