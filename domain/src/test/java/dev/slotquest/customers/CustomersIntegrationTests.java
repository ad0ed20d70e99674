package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class CustomersIntegrationTests {

    private static final Instant SLOT = Office.at("2026-12-02", "14:00");
    private static final CustomerDetails KIM = new CustomerDetails("Kim", "Muster", "+4930123450001", null);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    FollowUps followUps;

    @Autowired
    Customers customers;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    RememberAppearance rememberAppearance;

    @Autowired
    Reliability reliability;

    @Autowired
    ManageConsents manageConsents;

    @Autowired
    DoNotCall doNotCall;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    List<ContinuousWork> works;

    private User supervisor;
    private Actor actor;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        actor = supervisor.toActor(Channel.PORTAL);
        anna = office.consultant(3);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void remembersWhatBecameOfAppointments(Outcome outcome) {
        Booking booking = book(KIM, SLOT);
        Works.finishFollowUps(works);
        assertThat(appearances(booking)).isZero();

        clock.set(SLOT.plus(Duration.ofHours(3)));
        changeBooking.conclude(booking.reference(), outcome, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);

        var counts = reliability.of(booking.customer().id()).counts();
        assertThat(
                        switch (outcome) {
                            case CAME -> counts.came();
                            case NO_SHOW -> counts.noShow();
                            case GHOST -> counts.ghost();
                            case CANCELLED -> counts.cancelled();
                            case MOVED -> counts.moved();
                        })
                .isEqualTo(1);
    }

    @Test
    void correctsWhatWasCorrectedAndChangesNothingTwice() {
        Booking booking = book(KIM, SLOT);
        clock.set(SLOT.plus(Duration.ofHours(3)));
        changeBooking.conclude(booking.reference(), Outcome.NO_SHOW, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);
        changeBooking.conclude(booking.reference(), Outcome.CAME, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);
        String once = rows("appearance") + rows("customer_reliability");

        clock.moveBy(Duration.ofDays(1));
        followUps.again("appearance");
        Works.finishFollowUps(works);

        assertThat(rows("appearance") + rows("customer_reliability")).isEqualTo(once);
        assertThat(reliability.of(booking.customer().id()).counts())
                .isEqualTo(new ReliabilityReading.Counts(1, 0, 0, 0, 0));
    }

    @Test
    void countsNothingThatWasTakenBack() {
        Booking booking = book(KIM, SLOT);
        changeBooking.undo(booking.reference(), supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);

        assertThat(appearances(booking)).isZero();
    }

    @Test
    void listsByBandExactlyThoseWhoHaveIt() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            long customer = customer(new CustomerDetails("Kim", "Muster" + i, "+493012346" + (100 + i), null));
            for (int n = random.nextInt(6); n > 0; n--) {
                Instant at = TestClock.START.minus(Duration.ofDays(random.nextInt(700)));
                Became became = random.nextInt(10) < 7 ? Became.CAME : Became.NO_SHOW;
                long booking = 1_000L * i + n;
                transaction.run(() -> rememberAppearance.remember(booking, customer, became, at));
            }
        }
        clock.moveBy(Duration.ofDays(20));

        Set<RiskBand> seen = EnumSet.noneOf(RiskBand.class);
        long all = 0;
        for (RiskBand band : RiskBand.values()) {
            var page = directory.find(new CustomerFilter(null, band, false), new PageRequest(0, 100, "-chance"));
            assertThat(page.items())
                    .extracting(line -> line.reliability().band())
                    .containsOnly(page.total() == 0 ? new RiskBand[0] : new RiskBand[] {band});
            assertThat(page.items())
                    .isSortedAccordingTo((one, other) -> Long.compare(
                            Math.round(other.reliability().chance() * 1e6),
                            Math.round(one.reliability().chance() * 1e6)));
            all += page.total();
            assertThat(directory.byBand().getOrDefault(band, 0L)).isEqualTo(page.total());
            page.items().forEach(line -> seen.add(line.reliability().band()));
        }
        assertThat(all).isEqualTo(60);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void findsCustomersByWhatIsKnownOfThem() {
        customer(KIM);
        customer(new CustomerDetails("Ole", "100%_ig", null, "ole@example.org"));

        assertThat(found("must kim")).containsExactly("Kim Muster");
        assertThat(found("030 12345")).as("two words, both must fit").isEmpty();
        assertThat(found("03012345")).containsExactly("Kim Muster");
        assertThat(found("ole@")).containsExactly("Ole 100%_ig");
        assertThat(found("100%_")).containsExactly("Ole 100%_ig");
        assertThat(found("%")).containsExactly("Ole 100%_ig");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void asksBeforeSomebodyIsBookedWhoMustNotBeCalled() {
        Booking booking = book(KIM, SLOT);
        doNotCall.mark(booking.customer().id(), actor);

        Instant next = Office.at("2026-12-03", "14:00");
        assertThat(bookSlot.book(BookingWish.of(anna, next, KIM), supervisor, Channel.API))
                .isEqualTo(new BookSlot.Result.NeedsConfirmation(Set.of(Warning.DO_NOT_CALL)));
        assertThat(bookSlot.book(
                        BookingWish.of(anna, next, KIM).withConfirmed(Set.of(Warning.DO_NOT_CALL)),
                        supervisor,
                        Channel.API))
                .isInstanceOf(BookSlot.Result.Done.class);

        doNotCall.unmark(booking.customer().id(), actor);
        assertThat(bookSlot.book(BookingWish.of(anna, Office.at("2026-12-04", "14:00"), KIM), supervisor, Channel.API))
                .isInstanceOf(BookSlot.Result.Done.class);
    }

    @Test
    void asksBeforeANumberOnTheListIsBookedForTheFirstTime() {
        assertThat(doNotCall.block("030 1234 50001", actor))
                .hasValueSatisfying(number -> assertThat(number.phone()).isEqualTo(KIM.phone()));
        assertThat(doNotCall.block("no number", actor)).isEmpty();

        assertThat(bookSlot.book(BookingWish.of(anna, SLOT, KIM), supervisor, Channel.API))
                .isEqualTo(new BookSlot.Result.NeedsConfirmation(Set.of(Warning.DO_NOT_CALL)));
        assertThat(doNotCall.numbers(10)).hasSize(1);
        assertThat(doNotCall.release("+4930123450001", actor)).isTrue();
        assertThat(doNotCall.release("+4930123450001", actor)).isFalse();
        book(KIM, SLOT);
    }

    @Test
    void keepsConsentsForFiveYears() {
        long customer = book(KIM, SLOT).customer().id();
        var added = manageConsents.add(customer, "Anruf zu Angeboten", "E-Mail", null, supervisor.id(), actor);

        assertThat(added).isInstanceOf(ManageConsents.Result.Done.class);
        assertThat(manageConsents.of(customer))
                .singleElement()
                .returns(LocalDate.parse("2031-12-01"), Consent::keepUntil)
                .returns(true, Consent::stands);
        clock.moveBy(Duration.ofDays(5 * 365 + 1));
        assertThat(manageConsents.deleteOutdated()).isZero();
        clock.moveBy(Duration.ofDays(2));
        assertThat(manageConsents.deleteOutdated()).isEqualTo(1);
        assertThat(manageConsents.deleteOutdated()).isZero();
    }

    @Test
    void marksWhoeverTakesAConsentBack() {
        long customer = book(KIM, SLOT).customer().id();
        manageConsents.add(customer, "Anruf", "Telefon", null, supervisor.id(), actor);
        long consent = manageConsents.of(customer).getFirst().id();

        manageConsents.withdraw(customer, consent, actor);
        manageConsents.withdraw(customer, consent, actor);

        assertThat(manageConsents.of(customer)).singleElement().returns(false, Consent::stands);
        assertThat(directory.byId(customer).orElseThrow().doNotCall())
                .isEqualTo(new Customer.Marked(TestClock.START, Customer.Reason.CONSENT_WITHDRAWN, supervisor.id()));
        assertThat(manageConsents.withdraw(customer, 4711, actor)).isInstanceOf(ManageConsents.Result.Unknown.class);
    }

    @Test
    void refusesConsentsThatProveNothing() {
        long customer = book(KIM, SLOT).customer().id();

        assertThat(manageConsents.add(customer, " ", null, TestClock.START.plusSeconds(1), supervisor.id(), actor))
                .isEqualTo(new ManageConsents.Result.Refused(List.of(
                        ManageConsents.Fault.PURPOSE_MISSING,
                        ManageConsents.Fault.HOW_MISSING,
                        ManageConsents.Fault.GIVEN_IN_FUTURE)));
        assertThat(manageConsents.add(
                        customer,
                        "x".repeat(201),
                        "x".repeat(41),
                        TestClock.START.minus(Duration.ofDays(2_000)),
                        supervisor.id(),
                        actor))
                .isEqualTo(new ManageConsents.Result.Refused(List.of(
                        ManageConsents.Fault.PURPOSE_TOO_LONG,
                        ManageConsents.Fault.HOW_TOO_LONG,
                        ManageConsents.Fault.GIVEN_TOO_LONG_AGO)));
        assertThat(manageConsents.add(4711, "Anruf", "Telefon", null, supervisor.id(), actor))
                .isInstanceOf(ManageConsents.Result.Unknown.class);
        assertThat(manageConsents.of(customer)).isEmpty();
    }

    private List<String> found(String text) {
        return directory.find(new CustomerFilter(text, null, false), PageRequest.first(10)).items().stream()
                .map(line -> line.customer().name())
                .toList();
    }

    private long customer(CustomerDetails details) {
        return transaction.execute(() -> customers.identify((CustomerCheck.Valid) CustomerCheck.of(details)));
    }

    private long appearances(Booking booking) {
        return database.jdbc()
                .sql("select count(*) from appearance where booking_id = ?")
                .param(booking.id())
                .query(Long.class)
                .single();
    }

    private String rows(String table) {
        return database.jdbc()
                .sql("select * from " + table)
                .query()
                .listOfRows()
                .toString();
    }

    private Booking book(CustomerDetails customer, Instant at) {
        var result = bookSlot.book(BookingWish.of(anna, at, customer), supervisor, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
