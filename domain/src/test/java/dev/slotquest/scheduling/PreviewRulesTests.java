package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.Obstacle.Code;
import dev.slotquest.scheduling.SeatsTaken.Seat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 2.9 and 2.10, by the same check. Anna has two customers on Tuesday and one on Thursday. */
class PreviewRulesTests {

    private static final long ANNA = TestRules.ANNA;
    private static final Instant NOW = TestRules.at("2026-11-30", "09:00");
    private static final String TUESDAY = "2026-12-01";
    private static final String THURSDAY = "2026-12-03";

    private final TestRules rules = new TestRules();
    private final List<Seat> booked = new ArrayList<>();

    @BeforeEach
    void threeBookings() {
        rules.seats.add(new SeatRule(7, ANNA, null, null, 2, Validity.ALWAYS.from(), null));
        booked.add(seat(TUESDAY, 1, 101));
        booked.add(seat(TUESDAY, 2, 102));
        booked.add(seat(THURSDAY, 1, 103));
    }

    @Test
    void nothingIsWithdrawnWhileEverythingIsOffered() {
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void anotherGridLeavesBookingsOutside() {
        var other = new RuleChange.Grid(null, TestRules.slots(LocalTime.of(15, 0)));

        assertThat(affected(other)).containsExactly("101 OUTSIDE_GRID", "102 OUTSIDE_GRID", "103 OUTSIDE_GRID");
        assertThat(affected(new RuleChange.Grid(2L, List.of()))).isEmpty();
    }

    @Test
    void fewerSeatsHitTheLastBooked() {
        assertThat(affected(new RuleChange.ConsultantSeats(ANNA, 1))).containsExactly("102 FULL");
        assertThat(affected(new RuleChange.ConsultantSeats(ANNA, 3))).isEmpty();
        assertThat(affected(new RuleChange.RemoveSeats(7)))
                .as("one is the rule")
                .containsExactly("102 FULL");
        assertThat(affected(new RuleChange.AddSeats(
                        new SeatRule(ANNA, DayOfWeek.THURSDAY, null, 0, LocalDate.parse("2026-12-01"), null))))
                .containsExactly("103 FULL");
        assertThat(affected(new RuleChange.ChangeSeats(
                        7, new SeatRule(ANNA, null, LocalTime.of(14, 0), 1, LocalDate.parse(THURSDAY), null))))
                .containsExactly("102 FULL");
    }

    @Test
    void shorterHoursMustHoldTheWholeSlot() {
        var until15 = new RuleChange.Hours(ANNA, TestRules.everyDay(LocalTime.of(8, 0), LocalTime.of(15, 59)));
        var until16 = new RuleChange.Hours(ANNA, TestRules.everyDay(LocalTime.of(8, 0), LocalTime.of(16, 0)));

        assertThat(affected(until15)).containsExactly("101 OUTSIDE_HOURS", "102 OUTSIDE_HOURS", "103 OUTSIDE_HOURS");
        assertThat(affected(until16)).isEmpty();
    }

    @Test
    void aClosureHitsWhatItTouches() {
        LocalDate thursday = LocalDate.parse(THURSDAY);
        var wish = ClosureWish.times(thursday, thursday, LocalTime.of(15, 0), LocalTime.of(16, 0), "Fire drill");

        assertThat(affected(new RuleChange.Close(wish))).containsExactly("103 CLOSED");
    }

    @Test
    void anAbsenceHitsOneConsultant() {
        assertThat(affected(new RuleChange.Absent(ANNA, TestRules.span(THURSDAY, "15:00", "18:00"))))
                .containsExactly("103 ABSENT");
        assertThat(affected(new RuleChange.Absent(2, TestRules.span(THURSDAY, "15:00", "18:00"))))
                .isEmpty();
    }

    @Test
    void aHolidayThatIsSwitchedOnHitsItsDay() {
        rules.switches.add(new HolidaySwitch("ALL_SAINTS", null, false));
        booked.add(new Seat(ANNA, TestRules.span("2027-11-01", "14:00", "16:00"), 1, false, 104L));

        assertThat(affected(new RuleChange.SwitchHoliday(new HolidaySwitch("ALL_SAINTS", 2027, true))))
                .containsExactly("104 CLOSED");
        assertThat(affected(new RuleChange.SwitchHoliday(new HolidaySwitch("ALL_SAINTS", 2026, true))))
                .isEmpty();
    }

    @Test
    void anotherRegionHasOtherHolidays() {
        booked.add(new Seat(ANNA, TestRules.span("2027-01-06", "14:00", "16:00"), 1, false, 104L));

        assertThat(affected(new RuleChange.SetValue(RuleName.HOLIDAY_REGION, "DE-BY", NOW)))
                .containsExactly("104 CLOSED");
    }

    @Test
    void aConsultantWhoStopsLeavesEverybody() {
        Details gone = new Details("Anna", null, ReadyMode.HOURS, null, 0, 0, false);

        assertThat(affected(new RuleChange.ConsultantDetails(ANNA, gone)))
                .containsExactly("101 INACTIVE", "102 INACTIVE", "103 INACTIVE");
    }

    @Test
    void whatIsHitAlreadyIsNotBlamedOnTheChange() {
        rules.closures.add(
                Closure.of(1, ClosureWish.days(LocalDate.parse(THURSDAY), LocalDate.parse(THURSDAY), "Day out")));
        LocalDate tuesday = LocalDate.parse(TUESDAY);

        assertThat(withdrawn()).containsExactly("103 CLOSED");
        assertThat(affected(new RuleChange.Close(ClosureWish.days(tuesday, tuesday, "Power cut"))))
                .containsExactly("101 CLOSED", "102 CLOSED");
    }

    @Test
    void changesMadeTogetherAreSeenTogether() {
        rules.closures.add(
                Closure.of(5, ClosureWish.days(LocalDate.parse(THURSDAY), LocalDate.parse(THURSDAY), "Day out")));
        LocalDate tuesday = LocalDate.parse(TUESDAY);

        assertThat(affected(
                        new RuleChange.Open(5), new RuleChange.Close(ClosureWish.days(tuesday, tuesday, "Day out"))))
                .containsExactly("101 CLOSED", "102 CLOSED");
    }

    @Test
    void theConsultantsCalendarWithdrawsButNeverBySilence() {
        Consultant was = rules.consultants.get(ANNA);
        rules.consultants.put(
                ANNA,
                new Consultant(
                        ANNA,
                        "Anna",
                        null,
                        was.mode(),
                        "anna@example.org",
                        true,
                        was.bufferBefore(),
                        was.bufferAfter(),
                        0));
        assertThat(withdrawn()).as("never read").isEmpty();

        rules.busy.add(new BusyTime(ANNA, TestRules.span(THURSDAY, "15:30", "17:00"), BusyTime.Kind.OUT_OF_OFFICE));
        assertThat(withdrawn()).containsExactly("103 BUSY");
    }

    @Test
    void bookingsDoNotWithdrawEachOther() {
        booked.add(new Seat(ANNA, TestRules.span(THURSDAY, "15:00", "17:00"), 1, false, 104L));

        assertThat(withdrawn()).containsExactly("104 OUTSIDE_GRID");
    }

    private static Seat seat(String date, int number, long booking) {
        return new Seat(ANNA, TestRules.span(date, "14:00", "16:00"), number, false, booking);
    }

    private List<String> withdrawn() {
        return shown(new WithdrawalCheck(rules.present(), NOW, TestRules.BERLIN).of(booked));
    }

    private List<String> affected(RuleChange... changes) {
        return shown(PreviewRules.affected(rules.present(), booked, NOW, TestRules.BERLIN, changes));
    }

    private static List<String> shown(List<Withdrawn> withdrawn) {
        return withdrawn.stream()
                .map(found -> found.seat().bookingId() + " "
                        + String.join(
                                ",",
                                found.obstacles().stream()
                                        .map(Obstacle::code)
                                        .map(Code::name)
                                        .toList()))
                .toList();
    }
}
