package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.scheduling.SlotGrid.Cell;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a slot, without a database. */
class AvailabilityTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long ANNA = 1;
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");

    private final Map<Long, Instant> readings = new HashMap<>();
    private final List<BusyTime> busy = new ArrayList<>();
    private final List<SeatsTaken.Seat> seats = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<SeatRule> seatRules = new ArrayList<>();
    private final List<HolidaySwitch> switches = new ArrayList<>();
    private final Map<String, List<RuleBook.DatedValue>> values = new HashMap<>();
    private List<SlotRule> grid = gridOf(LocalTime.of(14, 0), Duration.ofHours(2));
    private List<WeeklyHours> hours = everyDay(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private Consultant anna = consultant(ReadyMode.HOURS, null, 0, 0, true);
    private Instant now = at("2026-12-01", "09:00");
    private ZoneId zone = BERLIN;

    @Test
    void offersASlotThatLiesInReadyTime() {
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15:59", "14:30", "13:00"})
    void needsTheWholeSlotInReadyTime(LocalTime end) {
        hours = everyDay(LocalTime.of(8, 0), end);

        assertThat(codes()).containsExactly(Obstacle.Code.OUTSIDE_HOURS);
    }

    @Test
    void joinsHoursThatMeet() {
        hours = new ArrayList<>(everyDay(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        hours.addAll(everyDay(LocalTime.of(15, 0), LocalTime.of(20, 0)));

        assertThat(codes()).isEmpty();
    }

    @Test
    void letsASlotRunPastMidnight() {
        grid = gridOf(LocalTime.of(23, 0), Duration.ofHours(2));
        hours = new ArrayList<>(everyDay(LocalTime.of(20, 0), LocalTime.MIDNIGHT));
        hours.addAll(everyDay(LocalTime.MIDNIGHT, LocalTime.of(2, 0)));

        assertThat(codes()).isEmpty();
    }

    @Test
    void isReadyOnlyUnderAMarkerInMarkerMode() {
        anna = consultant(ReadyMode.MARKER, null, 0, 0, true);
        assertThat(codes()).containsExactly(Obstacle.Code.OUTSIDE_HOURS);

        busy.add(new BusyTime(ANNA, span("12:00", "18:00"), BusyTime.Kind.READY));
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12:00, 14:00, false",
        "12:00, 14:01, true",
        "14:30, 15:00, true",
        "15:59, 17:00, true",
        "16:00, 17:00, false"
    })
    void isBusyWhenAnEventTouchesTheSlot(String from, String to, boolean stands) {
        busy.add(new BusyTime(ANNA, span(from, to), BusyTime.Kind.BUSY));

        assertThat(codes()).isEqualTo(stands ? List.of(Obstacle.Code.BUSY) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 13:00, 13:40, true", "30, 0, 13:00, 13:30, false", "0, 15, 16:10, 17:00, true"})
    void keepsBuffersFree(int before, int after, String from, String to, boolean stands) {
        anna = consultant(ReadyMode.HOURS, null, before, after, true);
        busy.add(new BusyTime(ANNA, span(from, to), BusyTime.Kind.OUT_OF_OFFICE));

        assertThat(codes()).isEqualTo(stands ? List.of(Obstacle.Code.BUSY) : List.of());
    }

    @Test
    void isBusyWithAnAppointmentThatOverlaps() {
        seats.add(new SeatsTaken.Seat(ANNA, span("15:00", "17:00"), 1, false));

        assertThat(codes()).containsExactly(Obstacle.Code.BUSY);
    }

    @Test
    void isFullWhenEverySeatIsBookedOrHeld() {
        seatRules.add(new SeatRule(ANNA, null, null, 2, Validity.ALWAYS.from(), null));
        seats.add(new SeatsTaken.Seat(ANNA, span("14:00", "16:00"), 1, false));
        assertThat(codes()).isEmpty();

        seats.add(new SeatsTaken.Seat(ANNA, span("14:00", "16:00"), 2, true));
        assertThat(codes()).containsExactly(Obstacle.Code.FULL);
    }

    @Test
    void knowsAbsencesAndClosedTimes() {
        absences.add(new Absence(1, ANNA, span("15:30", "18:00"), Absence.Kind.SICK, null));
        closures.add(new Closure(
                1, Closure.Kind.BLOCKED, TUESDAY, TUESDAY, LocalTime.of(15, 0), LocalTime.of(16, 0), "Fire drill"));

        assertThat(codes()).containsExactly(Obstacle.Code.CLOSED, Obstacle.Code.ABSENT);
        assertThat(offer().capacity()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"15:00, 16:00, true", "16:00, 18:00, false", "10:00, 14:00, false", "10:00, 14:01, true"})
    void closesOnlyWhatOverlaps(LocalTime from, LocalTime to, boolean stands) {
        closures.add(new Closure(1, Closure.Kind.BLOCKED, TUESDAY, TUESDAY, from, to, "Fire drill"));

        assertThat(codes()).isEqualTo(stands ? List.of(Obstacle.Code.CLOSED) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 14:00, PAST",
        "2026-12-01, 15:00, PAST",
        "2026-12-01, 13:30, NOTICE",
        "2026-12-01, 13:00, ",
        "2026-10-06, 14:00, ",
        "2026-10-05, 14:00, HORIZON"
    })
    void keepsNoticeAndHorizon(String date, String time, Obstacle.Code expected) {
        now = at(date, time);

        assertThat(codes()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** Rules 2.6: neither free nor full. */
    @Test
    void failsClosedWhenACalendarIsNotRead() {
        anna = consultant(ReadyMode.HOURS, "anna@calendar", 0, 0, true);
        assertThat(codes()).containsExactly(Obstacle.Code.CALENDAR_UNREACHABLE);

        Instant readAt = now.minus(Duration.ofMinutes(31));
        readings.put(ANNA, readAt);
        assertThat(offer().obstacles()).containsExactly(Obstacle.unreachable(readAt));
        assertThat(offer().capacity()).isZero();

        readings.put(ANNA, now.minus(Duration.ofMinutes(30)));
        assertThat(codes()).isEmpty();
    }

    @Test
    void offersNothingOfAnInactiveConsultant() {
        anna = consultant(ReadyMode.HOURS, null, 0, 0, false);

        assertThat(codes()).containsExactly(Obstacle.Code.INACTIVE);
    }

    @Test
    void letsTheMorePreciseSeatRuleCount() {
        seatRules.add(new SeatRule(null, null, null, 4, Validity.ALWAYS.from(), null));
        seatRules.add(new SeatRule(null, null, LocalTime.of(14, 0), 2, Validity.ALWAYS.from(), null));
        seatRules.add(new SeatRule(null, DayOfWeek.TUESDAY, null, 3, Validity.ALWAYS.from(), null));
        assertThat(offer().capacity()).isEqualTo(3);

        seatRules.add(new SeatRule(ANNA, null, null, 1, Validity.ALWAYS.from(), null));
        assertThat(offer().capacity()).isEqualTo(1);

        seatRules.add(new SeatRule(ANNA, null, null, 5, TUESDAY.plusDays(1), null));
        assertThat(offer().capacity()).as("rules that do not hold yet").isEqualTo(1);
    }

    @Test
    void prefersAGridOfTheConsultant() {
        grid = new ArrayList<>(grid);
        grid.add(new SlotRule(
                ANNA, DayOfWeek.MONDAY, LocalTime.of(9, 0), Duration.ofHours(1), Validity.ALWAYS.from(), null));

        assertThat(inspection().cellsOn(TUESDAY, ANNA)).isEmpty();
        assertThat(inspection().cellsOn(TUESDAY, 2)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2027-03-28", "America/New_York, 2027-03-14", "Australia/Sydney, 2026-10-04"})
    void offersNoSlotInAnHourThatIsLeftOut(ZoneId zone, LocalDate date) {
        this.zone = zone;
        grid = gridOf(LocalTime.of(2, 30), Duration.ofMinutes(30));

        assertThat(inspection().cellsOn(date, ANNA)).isEmpty();
        assertThat(inspection().cellsOn(date.plusDays(1), ANNA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-27", "2027-03-28", "2027-03-29", "2026-10-24", "2026-10-25", "2026-10-26"})
    void keepsTheHourOnTheWallAcrossClockChanges(LocalDate date) {
        grid = gridOf(LocalTime.of(16, 0), Duration.ofHours(2));

        List<Cell> cells = inspection().cellsOn(date, ANNA);

        assertThat(cells).hasSize(1);
        assertThat(ZonedDateTime.ofInstant(cells.getFirst().span().start(), BERLIN)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(16, 0));
        assertThat(cells.getFirst().span().length()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void takesARuleValueFromTheInstantItHolds() {
        values.put(
                RuleName.BOOKING_NOTICE_MINUTES.key(),
                List.of(
                        new RuleBook.DatedValue(now.minusSeconds(1), "600"),
                        new RuleBook.DatedValue(now.plusSeconds(1), "0")));

        assertThat(codes()).containsExactly(Obstacle.Code.NOTICE);
    }

    private List<Obstacle.Code> codes() {
        return offer().obstacles().stream().map(Obstacle::code).toList();
    }

    private SlotOffer.ConsultantOffer offer() {
        SlotInspection inspection = inspection();
        return inspection.offer(anna, inspection.cellsOn(TUESDAY, ANNA).getFirst());
    }

    private SlotInspection inspection() {
        RuleBook book = new RuleBook(
                1,
                new RuleSet(
                        Map.of(ANNA, anna),
                        grid,
                        seatRules,
                        Map.of(ANNA, hours),
                        Map.of(ANNA, absences),
                        closures,
                        switches,
                        values,
                        zone,
                        Locale.GERMAN));
        return new SlotInspection(new Present(book, readings, busy), Map.of(ANNA, seats), now, zone);
    }

    private static Consultant consultant(ReadyMode mode, String calendarId, int before, int after, boolean active) {
        return new Consultant(
                ANNA, "Anna", null, mode, calendarId, active, Duration.ofMinutes(before), Duration.ofMinutes(after), 0);
    }

    private static List<SlotRule> gridOf(LocalTime start, Duration length) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new SlotRule(null, day, start, length, Validity.ALWAYS.from(), null))
                .toList();
    }

    private static List<WeeklyHours> everyDay(LocalTime from, LocalTime to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> WeeklyHours.always(day, from, to))
                .toList();
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(at("2026-12-01", from), at("2026-12-01", to));
    }

    private static Instant at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(BERLIN)
                .toInstant();
    }
}
