package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@DomainTest
class BookSlotIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    HoldSlot holdSlot;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    BookingSearch search;

    @Autowired
    Availability availability;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    ManageRules manageRules;

    @Autowired
    AuditTrail audit;

    private Office office;
    private User staff;
    private User supervisor;
    private long anna;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        staff = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        BookingWish wish = BookingWish.of(
                        anna, slot, new CustomerDetails(" Max ", "Muster", "0301234567", "MAX@example.org"))
                .withNote("Erstgespräch")
                .withPotential(Potential.TOP)
                .withCampaign("Messe")
                .withConsent(new ConsentGiven("Anruf zum Termin", "phone"));

        Booking booking = booked(bookSlot.book(wish, staff, Channel.TELEGRAM));

        assertThat(booking.reference()).matches("SQ-[2-9A-HJ-NP-Z]{6}");
        assertThat(booking.endsAt()).isEqualTo(Office.at("2026-12-02", "16:00"));
        assertThat(booking.customer().name()).isEqualTo("Max Muster");
        assertThat(booking.customer().phone()).isEqualTo("+49301234567");
        assertThat(booking.customer().email()).isEqualTo("max@example.org");
        assertThat(booking.channel()).isEqualTo(Channel.TELEGRAM);
        assertThat(search.byReference(booking.reference(), staff).orElseThrow().booking())
                .isEqualTo(booking);
        assertThat(database.jdbc()
                        .sql("select keep_until from consent where booking_reference = ?")
                        .param(booking.reference())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.parse("2031-12-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 14:00, PAST",
        "2026-12-01, 11:00, ", // an hour away is just enough
        "2026-12-02, 14:30, OUTSIDE_GRID",
        "2027-01-27, 14:00, HORIZON"
    })
    void keepsTheRulesAboutTime(String date, String time, Rule expected) {
        var result = bookSlot.book(BookingWish.of(anna, Office.at(date, time), Office.customer()), staff, Channel.API);

        assertThat(rulesOf(result)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(bookings()).isEqualTo(expected == null ? 1 : 0);
    }

    @Test
    void letsOnlySupervisorsBookAtShortNotice() {
        clock.set(Office.at("2026-12-02", "13:30"));

        assertThat(rulesOf(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API)))
                .containsExactly(Rule.NOTICE);
        booked(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), supervisor, Channel.API));
    }

    @Test
    void refusesWhatCannotBeUsedAndStoresNothing() {
        var wish = BookingWish.of(anna, slot, new CustomerDetails("x".repeat(5_000), "Muster", "12", "no address"))
                .withNote("n".repeat(501))
                .withCampaign("c".repeat(101));

        assertThat(rulesOf(bookSlot.book(wish, staff, Channel.API)))
                .containsExactlyInAnyOrder(
                        Rule.NAME_TOO_LONG,
                        Rule.PHONE_INVALID,
                        Rule.EMAIL_INVALID,
                        Rule.NOTE_TOO_LONG,
                        Rule.CAMPAIGN_TOO_LONG);
        assertThat(rulesOf(bookSlot.book(
                        BookingWish.of(anna, slot, new CustomerDetails(" ", "\t", null, null)), staff, Channel.API)))
                .containsExactly(Rule.NAME_MISSING);
        assertThat(rulesOf(bookSlot.book(BookingWish.of(4711L, slot, Office.customer()), staff, Channel.API)))
                .containsExactly(Rule.UNKNOWN_CONSULTANT);
        assertThat(bookings()).isZero();
        assertThat(count("customer")).isZero();
    }

    @Test
    void refusesAnAbsentConsultant() {
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(slot.minusSeconds(60), slot.plusSeconds(60)),
                Absence.Kind.SICK,
                null,
                Actor.system());

        var result = bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API);

        assertThat(rulesOf(result)).containsExactly(Rule.ABSENT);
    }

    @Test
    void choosesTheLeastLoadedWhereNobodyIsNamed() {
        long ben = office.consultant("Ben", 1);
        booked(bookSlot.book(
                BookingWish.of(anna, Office.at("2026-12-02", "11:00"), Office.customer()), staff, Channel.API));

        Booking booking = booked(bookSlot.book(BookingWish.of(null, slot, Office.customer()), staff, Channel.API));

        assertThat(booking.consultantId()).isEqualTo(ben);
        booked(bookSlot.book(BookingWish.of(null, slot, Office.customer()), staff, Channel.API));
        assertThat(bookSlot.book(BookingWish.of(null, slot, Office.customer()), staff, Channel.API))
                .isInstanceOfSatisfying(
                        BookSlot.Result.Taken.class,
                        taken -> assertThat(taken.alternatives()).hasSize(3));
    }

    @Test
    void answersTheSameRequestAgainEvenWhenNothingIsFreeAnyMore() {
        BookingWish wish = BookingWish.of(null, slot, Office.customer()).withRequestKey("über-einmal");
        Booking booking = booked(bookSlot.book(wish, staff, Channel.API));

        assertThat(bookSlot.book(wish, staff, Channel.API)).isEqualTo(new BookSlot.Result.Done(booking, true));
    }

    @Test
    void asksBeforeTheSameCustomerComesTwiceADay() {
        CustomerDetails customer = Office.customer();
        long ben = office.consultant("Ben", 1);
        booked(bookSlot.book(BookingWish.of(anna, slot, customer), staff, Channel.API));
        BookingWish second = BookingWish.of(ben, Office.at("2026-12-02", "18:00"), customer);

        assertThat(rulesOf(bookSlot.book(BookingWish.of(ben, slot, customer), staff, Channel.API)))
                .containsExactly(Rule.CUSTOMER_BOOKED_THEN);
        assertThat(bookSlot.book(second, staff, Channel.API))
                .isEqualTo(new BookSlot.Result.NeedsConfirmation(Set.of(Warning.CUSTOMER_BOOKED_THAT_DAY)));
        booked(bookSlot.book(second.withConfirmed(Set.of(Warning.CUSTOMER_BOOKED_THAT_DAY)), staff, Channel.API));
    }

    @Test
    void leavesTheFourthOpenBookingToSupervisors() {
        CustomerDetails customer = Office.customer();
        for (String date : List.of("2026-12-02", "2026-12-03", "2026-12-07")) {
            booked(bookSlot.book(BookingWish.of(anna, Office.at(date, "14:00"), customer), staff, Channel.API));
        }
        BookingWish fourth = BookingWish.of(anna, Office.at("2026-12-08", "14:00"), customer);

        assertThat(rulesOf(bookSlot.book(fourth, staff, Channel.API))).containsExactly(Rule.TOO_MANY_OPEN);
        booked(bookSlot.book(fourth, supervisor, Channel.API));
    }

    @Test
    void excludesAppointmentsThatOverlapOnAGridOfTheConsultantsOwn() {
        manageRules.setGrid(
                anna,
                List.of(rule(LocalTime.of(14, 0), Duration.ofHours(2)), rule(LocalTime.of(15, 0), Duration.ofHours(2))),
                Actor.system());
        booked(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API));

        var overlapping = bookSlot.book(
                BookingWish.of(anna, Office.at("2026-12-02", "15:00"), Office.customer()), staff, Channel.API);

        assertThat(rulesOf(overlapping)).containsExactly(Rule.BUSY);
    }

    private SlotRule rule(LocalTime start, Duration length) {
        return new SlotRule(anna, DayOfWeek.WEDNESDAY, start, length, LocalDate.parse("2020-01-01"), null);
    }

    @Test
    void keepsAHeldSeatForTheOneWhoHoldsIt() {
        User other = office.staff();
        assertThat(holdSlot.hold(anna, slot, staff))
                .isInstanceOfSatisfying(
                        HoldSlot.Result.Held.class,
                        held -> assertThat(held.hold().expiresAt())
                                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(5))));

        assertThat(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), other, Channel.API))
                .isInstanceOf(BookSlot.Result.Taken.class);
        assertThat(holdSlot.hold(anna, slot, other)).isInstanceOf(HoldSlot.Result.Taken.class);
        booked(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API));
        assertThat(count("hold")).isZero();
    }

    @Test
    void forgetsAHoldThatHasExpired() {
        holdSlot.hold(anna, slot, staff);
        clock.moveBy(Duration.ofMinutes(5));

        assertThat(availability.slotAt(slot).orElseThrow().free()).isEqualTo(1);
        booked(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), office.staff(), Channel.API));
    }

    @Test
    void takesABookingBackWithinAMinute() {
        Booking booking = book();
        clock.moveBy(Duration.ofSeconds(60));

        Change change = changeBooking.undoLast(staff, Channel.API);

        assertThat(change).isInstanceOfSatisfying(Change.Done.class, done -> {
            assertThat(done.booking().cancelReason()).isEqualTo(CancelReason.UNDONE);
            assertThat(done.booking().seat()).isNull();
        });
        assertThat(availability.slotAt(slot).orElseThrow().free()).isEqualTo(1);
        assertThat(changeBooking.undo(booking.reference(), staff, Channel.API))
                .as("taken back twice is taken back once")
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void doesNotTakeBackAfterAMinute() {
        Booking booking = book();
        clock.moveBy(Duration.ofSeconds(61));

        assertThat(changeBooking.undo(booking.reference(), staff, Channel.API))
                .isEqualTo(Change.Refused.by(Rule.UNDO_OVER));
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void movesWithReferenceAndHistory() {
        Booking booking = book();
        long ben = office.consultant("Ben", 1);
        Instant later = Office.at("2026-12-03", "16:00");

        Change change = moveBooking.move(booking.reference(), later, ben, booking.version(), staff, Channel.PORTAL);

        assertThat(change).isInstanceOfSatisfying(Change.Done.class, done -> {
            assertThat(done.booking().reference()).isEqualTo(booking.reference());
            assertThat(done.booking().consultantId()).isEqualTo(ben);
            assertThat(done.booking().startsAt()).isEqualTo(later);
            assertThat(done.booking().icsSequence()).isEqualTo(1);
        });
        assertThat(availability.slotAt(slot).orElseThrow().free()).isEqualTo(2);
        assertThat(audit.of(new Subject("booking", booking.reference())).stream()
                        .map(AuditEntry::action))
                .containsExactly("booking.booked", "booking.moved");
        assertThat(moveBooking.move(booking.reference(), slot, anna, booking.version(), staff, Channel.PORTAL))
                .isInstanceOf(Change.ChangedMeanwhile.class);
    }

    @Test
    void leavesABookingWhereItIsWhenTheNewSlotIsTaken() {
        Booking booking = book();
        Instant later = Office.at("2026-12-03", "16:00");
        booked(bookSlot.book(BookingWish.of(anna, later, Office.customer()), staff, Channel.API));

        Change change = moveBooking.move(booking.reference(), later, null, null, staff, Channel.PORTAL);

        assertThat(change).isInstanceOf(Change.Taken.class);
        assertThat(search.byReference(booking.reference(), staff).orElseThrow().booking())
                .isEqualTo(booking);
    }

    @Test
    void showsStaffOnlyTheirOwnBookings() {
        Booking booking = book();
        User other = office.staff();

        assertThat(search.byReference(booking.reference(), other)).isEmpty();
        assertThat(search.find(BookingFilter.ALL, PageRequest.first(10), other).total())
                .isZero();
        assertThat(changeBooking.cancel(booking.reference(), CancelReason.OTHER, null, null, other, Channel.API))
                .isInstanceOf(Change.Unknown.class);
        assertThat(search.find(BookingFilter.ALL, PageRequest.first(10), supervisor)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void keepsTheNoticeForCancellingButNotForSupervisors() {
        Booking booking = book();
        clock.set(Office.at("2026-12-02", "12:01"));

        assertThat(changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, staff, Channel.API))
                .isEqualTo(Change.Refused.by(Rule.CHANGE_NOTICE));
        assertThat(changeBooking.cancel(
                        booking.reference(), CancelReason.CUSTOMER, "ill", null, supervisor, Channel.API))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void followsARuleThatWasChanged() {
        manageRules.set(RuleName.BOOKING_NOTICE_MINUTES, "6000", TestClock.START, Actor.system());

        assertThat(rulesOf(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API)))
                .containsExactly(Rule.NOTICE);
    }

    @Test
    void keepsAHistoryThatNobodyCanChange() {
        book();

        assertThatThrownBy(() -> database.jdbc()
                        .sql("update audit_entry set action = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.jdbc().sql("delete from audit_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "müster", "MÜSTER", "SQ-Ä", "(((", "1 or 1=1"})
    void searchesForAnythingThatIsTyped(String text) {
        book();

        assertThat(search.find(
                                new BookingFilter(null, null, null, null, null, null, text),
                                PageRequest.first(10),
                                supervisor)
                        .total())
                .isEqualTo(text.equalsIgnoreCase("müster") ? 1 : 0);
    }

    private Booking book() {
        return booked(bookSlot.book(
                BookingWish.of(anna, slot, new CustomerDetails("Kim", "Müsterfrau", null, null)), staff, Channel.API));
    }

    private static Booking booked(BookSlot.Result result) {
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private static List<Rule> rulesOf(BookSlot.Result result) {
        return result instanceof BookSlot.Result.Refused(var refusals)
                ? refusals.stream().map(Refusal::rule).toList()
                : List.of();
    }

    private long bookings() {
        return count("booking where seat is not null");
    }

    private long count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }
}
