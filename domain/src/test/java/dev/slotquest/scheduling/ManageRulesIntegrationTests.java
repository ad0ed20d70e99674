package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.ManageConsultants.Fault.Code;
import dev.slotquest.scheduling.ManageRules.Result;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rules that are changed, dated, remembered and seen beforehand. */
@DomainTest
@RecordApplicationEvents
class ManageRulesIntegrationTests {

    private static final Actor BOSS = new Actor(null, "boss", Channel.PORTAL);
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-02");
    private static final Instant SLOT = Office.at("2026-12-02", "14:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    ManageRules manageRules;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    PreviewRules previewRules;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    RuleBooks ruleBooks;

    @Autowired
    RuleHistory history;

    @Autowired
    Availability availability;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    AuditTrail audit;

    private User staff;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        staff = office.staff();
        anna = office.consultant("Anna", 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HORIZON_DAYS     | 0        | OUT_OF_RANGE
            HORIZON_DAYS     | soon     | INVALID
            HORIZON_DAYS     | '  '     | MISSING
            DEFAULT_SEATS    | 51       | OUT_OF_RANGE
            POINTS_BY_HOUR   | 25=1     | INVALID
            HOLIDAY_REGION   | Bayern   | INVALID
            """)
    void refusesValuesThatMakeNoSense(RuleName rule, String value, Code expected) {
        assertThat(manageRules.set(rule, value, TestClock.START, BOSS))
                .isEqualTo(new Result.Refused(List.of(new Fault("value", expected))));
        assertThat(ruleBooks.current().values(rule)).isEmpty();
        assertThat(history.of(rule.key(), PageRequest.first(10)).total()).isZero();
    }

    @Test
    void knowsWhatHeldWhenAndWhoSaidSo() {
        done(manageRules.set(RuleName.HORIZON_DAYS, " 30 ", TestClock.START, BOSS));
        clock.moveBy(Duration.ofDays(1));
        Instant later = TestClock.START.plus(Duration.ofDays(10));
        done(manageRules.set(RuleName.HORIZON_DAYS, "14", later, BOSS));
        done(manageRules.set(RuleName.HORIZON_DAYS, "20", TestClock.START, BOSS));

        RuleBook book = ruleBooks.current();
        assertThat(book.text(RuleName.HORIZON_DAYS, TestClock.START.minusMillis(1)))
                .isEqualTo("56");
        assertThat(book.text(RuleName.HORIZON_DAYS, TestClock.START))
                .as("what held, has held")
                .isEqualTo("30");
        assertThat(book.text(RuleName.HORIZON_DAYS, clock.instant())).isEqualTo("20");
        assertThat(book.text(RuleName.HORIZON_DAYS, later)).isEqualTo("14");
        assertThat(history.of(RuleName.HORIZON_DAYS.key(), PageRequest.first(10))
                        .items())
                .extracting(RuleHistory.Entry::was, RuleHistory.Entry::is, RuleHistory.Entry::by)
                .containsExactly(
                        tuple("30", "20", "boss"), tuple("30", "14 from " + later, "boss"), tuple("56", "30", "boss"));

        done(manageRules.takeBack(RuleName.HORIZON_DAYS, later, BOSS));
        assertThat(ruleBooks.current().text(RuleName.HORIZON_DAYS, later)).isEqualTo("20");
        assertThat(manageRules.takeBack(RuleName.HORIZON_DAYS, TestClock.START, BOSS))
                .isInstanceOf(Result.Unknown.class);
    }

    @Test
    void closesChangesAndOpens() {
        long id = done(manageRules.close(ClosureWish.days(WEDNESDAY, WEDNESDAY, "Day out"), BOSS));
        assertThat(freeAt(SLOT)).isZero();

        done(manageRules.changeClosure(
                id, ClosureWish.times(WEDNESDAY, WEDNESDAY, LocalTime.of(16, 0), LocalTime.MIDNIGHT, "Party"), BOSS));
        assertThat(freeAt(SLOT)).isEqualTo(2);
        assertThat(freeAt(Office.at("2026-12-02", "18:00"))).isZero();

        done(manageRules.open(id, BOSS));
        assertThat(freeAt(Office.at("2026-12-02", "18:00"))).isEqualTo(2);
        assertThat(manageRules.open(id, BOSS)).isInstanceOf(Result.Unknown.class);
        assertThat(manageRules.changeClosure(id, ClosureWish.days(WEDNESDAY, WEDNESDAY, "Day out"), BOSS))
                .isInstanceOf(Result.Unknown.class);
        assertThat(audit.of(new Subject("rule", "closure"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, 2026-12-01, , , x, to_date, ENDS_BEFORE_START",
        "2026-12-02, 2026-12-02, 14:00, 14:00, x, to_time, ENDS_BEFORE_START",
        "2026-12-02, 2026-12-02, 14:00, , x, to_time, MISSING",
        "2026-12-02, 2026-12-02, , 14:00, x, from_time, MISSING",
        "2026-12-02, 2026-12-02, , , ' ', reason, MISSING",
        "2026-12-02, +99999-12-02, , , x, to_date, OUT_OF_RANGE"
    })
    void closesNothingThatMakesNoSense(
            LocalDate from, LocalDate to, LocalTime start, LocalTime end, String reason, String field, Code code) {
        var wish = new ClosureWish(from, to, start, end, reason);

        assertThat(manageRules.close(wish, BOSS)).isEqualTo(new Result.Refused(List.of(new Fault(field, code))));
        assertThat(ruleBooks.current().closures()).isEmpty();
    }

    @Test
    void switchesHolidaysOffAndOn() {
        clock.set(Office.at("2026-12-20", "10:00"));
        Instant newYear = Office.at("2027-01-01", "14:00");
        assertThat(availability.explain(anna, newYear).obstacles())
                .extracting(Obstacle::code, Obstacle::detail)
                .containsExactly(tuple(Obstacle.Code.CLOSED, "Neujahr"));

        done(manageRules.switchHoliday(new HolidaySwitch("NEW_YEAR", 2027, false), BOSS));
        assertThat(freeAt(newYear)).isEqualTo(2);

        done(manageRules.switchHoliday(new HolidaySwitch("NEW_YEAR", 2027, true), BOSS));
        assertThat(freeAt(newYear)).isZero();
        assertThat(manageRules.switchHoliday(new HolidaySwitch("CARNIVAL", null, false), BOSS))
                .isInstanceOf(Result.Unknown.class);
        assertThat(history.of("holiday", PageRequest.first(5)).items())
                .extracting(RuleHistory.Entry::is)
                .containsExactly("NEW_YEAR 2027 on", "NEW_YEAR 2027 off");
    }

    @Test
    void countsSeatsByConsultantWeekdayAndHour() {
        var rule = new SeatRule(anna, DayOfWeek.WEDNESDAY, LocalTime.of(14, 0), 4, WEDNESDAY, WEDNESDAY.plusDays(7));
        long id = done(manageRules.addSeatRule(rule, BOSS));

        assertThat(freeAt(SLOT)).isEqualTo(4);
        assertThat(freeAt(Office.at("2026-12-02", "16:00"))).isEqualTo(2);
        assertThat(freeAt(Office.at("2026-12-16", "14:00"))).as("no longer").isEqualTo(2);

        done(manageRules.changeSeatRule(
                id, new SeatRule(anna, DayOfWeek.WEDNESDAY, LocalTime.of(14, 0), 0, WEDNESDAY, null), BOSS));
        assertThat(availability.slotAt(SLOT).orElseThrow().level()).isEqualTo(Level.CLOSED);

        done(manageRules.removeSeatRule(id, BOSS));
        assertThat(freeAt(SLOT)).isEqualTo(2);
        assertThat(manageRules.removeSeatRule(id, BOSS)).isInstanceOf(Result.Unknown.class);
        assertThat(manageRules.addSeatRule(new SeatRule(999L, null, null, 1, WEDNESDAY, null), BOSS))
                .isInstanceOf(Result.Unknown.class);
        assertThat(manageRules.addSeatRule(new SeatRule(null, null, null, 51, WEDNESDAY, WEDNESDAY.minusDays(1)), BOSS))
                .isEqualTo(new Result.Refused(
                        List.of(new Fault("valid_to", Code.ENDS_BEFORE_START), new Fault("seats", Code.OUT_OF_RANGE))));
    }

    @Test
    void keepsAGridWithDatesOfItsOwn() {
        var usual = ruleBooks.current().grid(null);
        var twice = new SlotRule(null, DayOfWeek.TUESDAY, LocalTime.of(14, 0), Duration.ofHours(1), WEDNESDAY, null);
        List<SlotRule> other = new ArrayList<>(usual);
        other.add(twice);
        assertThat(manageRules.setGrid(null, other, BOSS)).isInstanceOf(Result.Refused.class);

        var own =
                new SlotRule(anna, DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), Duration.ofHours(1), WEDNESDAY, WEDNESDAY);
        done(manageRules.setGrid(anna, List.of(own), BOSS));

        assertThat(availability.day(WEDNESDAY, anna).slots())
                .extracting(SlotOffer::time)
                .containsExactly(LocalTime.of(9, 0));
        assertThat(availability.day(WEDNESDAY.plusDays(1), anna).slots()).hasSize(5);
        assertThat(history.of("grid", PageRequest.first(1)).items().getFirst().is())
                .isEqualTo("WEDNESDAY 60 min from 2026-12-02 until 2026-12-02: 09:00");
    }

    @Test
    void seesBeforehandWhomAChangeHitsAndTellsItAfterwards() {
        BookingWish wish = BookingWish.of(anna, SLOT, Office.customer());
        var booking = ((BookSlot.Result.Done) bookSlot.book(wish, staff, Channel.API)).booking();
        ClosureWish outing = ClosureWish.days(WEDNESDAY, WEDNESDAY, "Day out");
        String before = stored();

        assertThat(affected(new RuleChange.Close(outing)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.seat().bookingId()).isEqualTo(booking.id()));
        assertThat(affected(new RuleChange.Close(
                        ClosureWish.days(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(1), "Day out"))))
                .isEmpty();
        assertThat(affected(new RuleChange.ConsultantDetails(
                        anna, new Details("Anna", null, ReadyMode.HOURS, null, 0, 0, false))))
                .hasSize(1);
        assertThat(previewRules.of(new RuleChange.SetValue(RuleName.HORIZON_DAYS, "-1", TestClock.START)))
                .isInstanceOf(PreviewRules.Result.Refused.class);
        assertThat(stored()).as("nothing was saved").isEqualTo(before);

        done(manageRules.close(outing, BOSS));
        AvailabilityChanged told =
                events.stream(AvailabilityChanged.class).toList().getLast();
        assertThat(told.consultantId()).isNull();
        assertThat(withdrawals.within(told.window(), told.consultantId()))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.seat().bookingId()).isEqualTo(booking.id());
                    assertThat(hit.consultant().name()).isEqualTo("Anna");
                    assertThat(hit.obstacles()).extracting(Obstacle::detail).containsExactly("Day out");
                });
    }

    /** Rules 2.6. */
    @Test
    void failsClosedAfterAsLongAsTheRuleSays() {
        var linked = new Details("Anna", null, ReadyMode.HOURS, "anna@example.org", 0, 0, true);
        assertThat(manageConsultants.change(anna, linked, null, BOSS))
                .isInstanceOf(ManageConsultants.Result.Done.class);
        context.getBean(BusyTimes.class).stillRead(anna, TestClock.START);

        clock.moveBy(Duration.ofMinutes(30));
        assertThat(freeAt(SLOT)).isEqualTo(2);
        clock.moveBy(Duration.ofMillis(1));
        assertThat(availability.explain(anna, SLOT).obstacles())
                .extracting(Obstacle::code, Obstacle::since)
                .containsExactly(tuple(Obstacle.Code.CALENDAR_UNREACHABLE, TestClock.START));
        assertThat(availability.slotAt(SLOT).orElseThrow().level()).isEqualTo(Level.CLOSED);

        done(manageRules.set(RuleName.CALENDAR_FRESH_MINUTES, "45", clock.instant(), BOSS));
        assertThat(freeAt(SLOT)).isEqualTo(2);
    }

    /** Rules 2.6. */
    @Test
    void letsASupervisorBookAnUnreachableConsultantForAReasonThatIsKept() {
        var linked = new Details("Anna", null, ReadyMode.HOURS, "anna@example.org", 0, 0, true);
        assertThat(manageConsultants.change(anna, linked, null, BOSS))
                .isInstanceOf(ManageConsultants.Result.Done.class);
        User supervisor = Office.in(context).supervisor();
        BookingWish wish = BookingWish.of(anna, SLOT, Office.customer());
        BookingWish knowing = wish.withOverrideReason("Anna said so on the phone");

        assertThat(bookSlot.book(wish, supervisor, Channel.API)).isInstanceOf(BookSlot.Result.Refused.class);
        assertThat(bookSlot.book(knowing, staff, Channel.API)).isInstanceOf(BookSlot.Result.Refused.class);

        var booked = bookSlot.book(knowing, supervisor, Channel.API);

        assertThat(booked).isInstanceOf(BookSlot.Result.Done.class);
        String reference = ((BookSlot.Result.Done) booked).booking().reference();
        assertThat(audit.of(new Subject("booking", reference)).getFirst().reason())
                .isEqualTo("Anna said so on the phone");
    }

    private int freeAt(Instant start) {
        return availability.slotAt(start).orElseThrow().free();
    }

    private List<Withdrawn> affected(RuleChange change) {
        return ((PreviewRules.Result.Affects) previewRules.of(change)).bookings();
    }

    private String stored() {
        return database.jdbc()
                .sql("select concat(version, '/', (select count(*) from rule_history)) from rule_book")
                .query(String.class)
                .single();
    }

    private static long done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        Long id = ((Result.Done) result).id();
        return id == null ? 0 : id;
    }
}
