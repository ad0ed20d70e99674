package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class RetentionIntegrationTests {

    private static final Instant START = Office.at("2026-12-02", "14:00");
    private static final LocalDate DAY = LocalDate.parse("2026-12-10");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    BookingLookup lookup;

    @Autowired
    KeepWaitList keepWaitList;

    @Autowired
    DoNotCall doNotCall;

    @Autowired
    ManageRules manageRules;

    @Autowired
    Retention retention;

    private User staff;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        staff = office.staff();
        anna = office.consultant("Anna", 5);
        office.loginOf(anna);
    }

    @Test
    void runsAtFourAndIsDoneTwiceForNothing() {
        assertThat(retention.name()).isEqualTo("retention");
        assertThat(retention.schedule()).isEqualTo(JobSchedule.cron("0 0 4 * * ?", JobSchedule.Zone.UTC));
        book(Office.customer(), true);
        wait(Office.customer());

        clock.set(START.plus(days(10_000)));

        assertThat(retention.run()).isPositive();
        assertThat(retention.run()).isZero();
    }

    @Test
    void erasesNobodyBeforeACompanyHasSaidAfterWhichTime() {
        Booking booking = book(Office.customer(), false);
        clock.set(START.plus(days(10_000)));

        retention.run();

        assertThat(erased(booking)).isFalse();
    }

    @Test
    void changesNothingThatIsYoung() {
        book(Office.customer(), true);

        assertThat(retention.run()).isZero();
    }

    @Test
    void deletesConsentsAfterFiveYears() {
        book(Office.customer(), true);
        clock.set(TestClock.START.plus(days(5 * 365)));
        retention.run();
        assertThat(count("consent")).isEqualTo(1);

        clock.moveBy(days(3));
        retention.run();
        assertThat(count("consent")).isZero();
    }

    @Test
    void erasesCustomersFiveYearsAfterTheLastAppointment() {
        keepCustomers("60");
        Booking booking = book(Office.customer(), false);
        clock.set(START.plus(days(5 * 365)));
        retention.run();
        assertThat(erased(booking)).isFalse();

        clock.moveBy(days(3));
        assertThat(retention.run()).isPositive();

        assertThat(erased(booking)).isTrue();
        assertThat(lookup.byId(booking.id()).orElseThrow().startsAt())
                .as("it counts still")
                .isEqualTo(START);
        assertThat(retention.run()).isZero();
    }

    @Test
    void keepsWhomNobodyMayCallAndWhoseConsentIsStillProof() {
        keepCustomers("60");
        Booking silent = book(Office.customer(), false);
        Booking proof = book(Office.customer(), false);
        doNotCall.mark(silent.customer().id(), staff.toActor(Channel.PORTAL));
        clock.set(START.plus(days(4 * 365)));
        database.jdbc()
                .sql("insert into consent (customer_id, purpose, given_how, given_at, recorded_by, keep_until)"
                        + " values (?, 'call', 'phone', ?, ?, '2035-12-01')")
                .params(proof.customer().id(), "2030-12-01 09:00:00", staff.id())
                .update();
        clock.set(START.plus(days(6 * 365)));

        retention.run();

        assertThat(erased(silent)).isFalse();
        assertThat(erased(proof)).isFalse();
    }

    @Test
    void erasesNobodyWhereTheRuleSaysSo() {
        Booking booking = book(Office.customer(), false);
        keepCustomers("0");
        clock.set(START.plus(days(10_000)));

        retention.run();
        assertThat(erased(booking)).isFalse();

        keepCustomers("12");
        clock.moveBy(Duration.ofMinutes(1));
        retention.run();
        assertThat(erased(booking)).isTrue();
    }

    @Test
    void forgetsWaitingThatEndedLongAgo() {
        WaitEntry ended = wait(Office.customer());
        wait(Office.customer());
        keepWaitList.remove(ended.id(), staff, Channel.PORTAL);

        clock.moveBy(days(364));
        retention.run();
        assertThat(count("wait_entry")).isEqualTo(2);

        clock.moveBy(days(2));
        retention.run();
        assertThat(count("wait_entry")).isEqualTo(1);
    }

    @Test
    void forgetsNotificationsWhenTheRuleSaysSo() {
        book(Office.customer(), false);
        assertThat(count("notification")).isPositive();
        clock.moveBy(days(80));
        retention.run();
        assertThat(count("notification")).isPositive();

        manageRules.set(RuleName.KEEP_NOTIFICATIONS_DAYS, "60", clock.instant(), Actor.system());
        clock.moveBy(Duration.ofMinutes(1));
        retention.run();
        assertThat(count("notification")).isZero();
    }

    private boolean erased(Booking booking) {
        return lookup.byId(booking.id()).orElseThrow().customer().erased();
    }

    private Booking book(CustomerDetails customer, boolean consent) {
        BookingWish wish = BookingWish.of(anna, START, customer);
        var result = bookSlot.book(
                consent ? wish.withConsent(new ConsentGiven("call", "phone")) : wish, staff, Channel.PORTAL);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        List<ContinuousWork> works =
                List.copyOf(context.getBeansOfType(ContinuousWork.class).values());
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
        return ((BookSlot.Result.Done) result).booking();
    }

    private WaitEntry wait(CustomerDetails customer) {
        var wish = new WaitWish(customer, new WaitRange(DAY, DAY, null, null), null, "früh", Potential.NORMAL);
        return ((KeepWaitList.Result.Done) keepWaitList.add(wish, staff, Channel.PORTAL)).entry();
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void keepCustomers(String months) {
        manageRules.set(RuleName.KEEP_CUSTOMERS_MONTHS, months, clock.instant(), Actor.system());
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
