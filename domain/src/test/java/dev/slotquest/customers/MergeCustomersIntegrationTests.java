package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Office;
import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.customers.MergeCustomers.Take;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class MergeCustomersIntegrationTests {

    private static final CustomerDetails OLD_NUMBER =
            new CustomerDetails("Max", "Muster", "+4930123450001", "max@example.org");
    private static final CustomerDetails NEW_NUMBER = new CustomerDetails("Max", "Muster", "+4930123450002", null);
    private static final Instant MORNING = Office.at("2026-12-02", "11:00");
    private static final Instant NOON = Office.at("2026-12-02", "14:00");
    private static final Instant NEXT_DAY = Office.at("2026-12-03", "14:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    Customers customers;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    MergeCustomers mergeCustomers;

    @Autowired
    RememberAppearance rememberAppearance;

    @Autowired
    Reliability reliability;

    @Autowired
    ManageConsents manageConsents;

    @Autowired
    DoNotCall doNotCall;

    @Autowired
    Duplicates duplicates;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionRetry transaction;

    private User supervisor;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        anna = office.consultant(20);
    }

    @Test
    void movesEverythingAndRecognisesBothAsOne() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        appeared(first, Became.CAME);
        appeared(second, Became.NO_SHOW);

        merged(first, second, Set.of());

        long stays = second.customer().id();
        assertThat(counts("booking", stays)).isEqualTo(2);
        assertThat(counts("consent", stays)).isEqualTo(2);
        assertThat(reliability.of(stays).counts().outcomes()).isEqualTo(2);
        assertThat(reliability.of(first.customer().id()).sample()).isZero();
        assertThat(directory.byId(stays).orElseThrow().email())
                .as("where there was none")
                .isEqualTo("max@example.org");
        assertThat(book(OLD_NUMBER, Office.at("2026-12-04", "14:00")).customer().id())
                .isEqualTo(stays);
        assertThat(directory.find(CustomerFilter.ALL, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(line -> assertThat(line.customer().id()).isEqualTo(stays));
    }

    @Test
    void knowsOneCustomersDayByBothNumbers() {
        merged(book(OLD_NUMBER, MORNING), book(NEW_NUMBER, NEXT_DAY), Set.of());

        assertThat(bookSlot.book(wish(NEW_NUMBER, NOON), supervisor, Channel.API))
                .isEqualTo(new BookSlot.Result.NeedsConfirmation(Set.of(Warning.CUSTOMER_BOOKED_THAT_DAY)));
    }

    @Test
    void showsBeforehandWhatItWouldDo() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(new CustomerDetails("Maximilian", "Muster", "+4930123450002", null), NEXT_DAY);

        var preview = mergeCustomers
                .preview(first.customer().id(), second.customer().id(), Set.of(Take.NAME, Take.PHONE))
                .orElseThrow();

        assertThat(preview.moves())
                .isEqualTo(Map.of("bookings", 1, "consents", 1, "appearances", 0, "waiting", 0, "missed", 0));
        assertThat(preview.result())
                .returns("Max Muster", Customer::name)
                .returns("+4930123450001", Customer::phone)
                .returns("max@example.org", Customer::email);
        assertThat(counts("booking", second.customer().id()))
                .as("nothing has moved")
                .isEqualTo(1);
    }

    @Test
    void takesAMergeBackExactly() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        appeared(first, Became.CAME);
        appeared(second, Became.NO_SHOW);
        doNotCall.mark(first.customer().id(), supervisor.toActor(Channel.PORTAL));
        List<String> before = everything();

        long merge = merged(first, second, Set.of(Take.NAME, Take.PHONE, Take.EMAIL));
        assertThat(everything()).isNotEqualTo(before);
        assertThat(mergeCustomers.of(second.customer().id()))
                .singleElement()
                .returns(true, MergeCustomers.Made::undoable);

        assertThat(mergeCustomers.undo(merge, supervisor.toActor(Channel.PORTAL)))
                .isInstanceOf(MergeCustomers.Result.Done.class);
        assertThat(everything()).isEqualTo(before);
        assertThat(mergeCustomers.undo(merge, supervisor.toActor(Channel.PORTAL)))
                .as("only once")
                .isInstanceOf(MergeCustomers.Result.Refused.class);
        assertThat(mergeCustomers.of(second.customer().id())).isEmpty();
    }

    @Test
    void givesBackWhatWasBookedSinceByTheOldNumber() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        long merge = merged(first, second, Set.of());
        Booking since = book(OLD_NUMBER, Office.at("2026-12-04", "14:00"));
        appeared(since, Became.CAME);

        mergeCustomers.undo(merge, supervisor.toActor(Channel.PORTAL));

        assertThat(counts("booking", first.customer().id())).isEqualTo(2);
        assertThat(reliability.of(first.customer().id()).sample()).isEqualTo(1);
        assertThat(reliability.of(second.customer().id()).sample()).isZero();
    }

    @Test
    void takesChainsBackFromTheirEnd() {
        Booking a = book(OLD_NUMBER, MORNING);
        Booking b = book(NEW_NUMBER, NEXT_DAY);
        Booking c = book(new CustomerDetails("M.", "Muster", null, null), Office.at("2026-12-04", "14:00"));
        List<String> apart = everything();
        long first = merged(a, b, Set.of());
        List<String> once = everything();
        long second = merged(b, c, Set.of());
        assertThat(customers.find(valid(OLD_NUMBER))).contains(c.customer().id());

        assertThat(mergeCustomers.undo(first, supervisor.toActor(Channel.PORTAL)))
                .as("the later one first")
                .isInstanceOf(MergeCustomers.Result.Refused.class);
        mergeCustomers.undo(second, supervisor.toActor(Channel.PORTAL));
        assertThat(everything()).isEqualTo(once);
        mergeCustomers.undo(first, supervisor.toActor(Channel.PORTAL));
        assertThat(everything()).isEqualTo(apart);
    }

    @Test
    void refusesWhatCannotBe() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        long one = first.customer().id();
        var by = supervisor.toActor(Channel.PORTAL);

        assertThat(mergeCustomers.merge(one, one, Set.of(), by)).isInstanceOf(MergeCustomers.Result.Refused.class);
        assertThat(mergeCustomers.merge(one, 4711, Set.of(), by)).isInstanceOf(MergeCustomers.Result.Unknown.class);
        merged(first, second, Set.of());
        assertThat(mergeCustomers.merge(one, second.customer().id(), Set.of(), by))
                .isInstanceOf(MergeCustomers.Result.Refused.class);
        assertThat(mergeCustomers.preview(second.customer().id(), one, Set.of()))
                .isEmpty();
        assertThat(mergeCustomers.undo(4711, by)).isInstanceOf(MergeCustomers.Result.Unknown.class);
    }

    @Test
    void tellsWhatHappened() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        long merge = merged(first, second, Set.of());
        mergeCustomers.undo(merge, supervisor.toActor(Channel.PORTAL));

        assertThat(trail.of(CustomerEvent.subjectOf(second.customer().id())))
                .extracting(entry -> entry.action())
                .containsExactly("customer.merged", "customer.merge-undone");
        assertThat(trail.of(CustomerEvent.subjectOf(second.customer().id())).toString())
                .doesNotContain("Muster");
    }

    @Test
    void suggestsWhoLooksAlikeUntilSomebodySaysOtherwise() {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        book(
                new CustomerDetails("Muster", "Max", "+4930123450003", "max@example.org"),
                Office.at("2026-12-04", "14:00"));

        assertThat(duplicates.some(10))
                .extracting(Duplicates.Pair::likeness)
                .containsExactly(
                        Duplicates.Likeness.SAME_EMAIL,
                        Duplicates.Likeness.SAME_NAME,
                        Duplicates.Likeness.NAME_TURNED_ROUND);
        Customer customer = directory.byId(second.customer().id()).orElseThrow();
        assertThat(duplicates.of(customer, 10)).hasSize(2);

        assertThat(duplicates.tellApart(
                        second.customer().id(), first.customer().id(), supervisor.toActor(Channel.PORTAL)))
                .isTrue();
        assertThat(duplicates.of(customer, 10)).hasSize(1);
    }

    @Test
    void losesNoBookingThatIsMadeMeanwhile() throws Exception {
        Booking first = book(OLD_NUMBER, MORNING);
        Booking second = book(NEW_NUMBER, NEXT_DAY);
        List<Instant> starts = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            starts.add(Office.at("2026-12-07", "14:00").plus(Duration.ofDays(day)));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        List<Long> merges = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Instant at : starts) {
                all.add(threads.submit(() -> {
                    start.await();
                    return bookSlot.book(wish(OLD_NUMBER, at), supervisor, Channel.API);
                }));
            }
            all.add(threads.submit(() -> {
                start.await();
                for (int i = 0; i < 5; i++) {
                    long merge = merged(first, second, Set.of());
                    mergeCustomers.undo(merge, supervisor.toActor(Channel.PORTAL));
                }
                return merges.add(merged(first, second, Set.of()));
            }));
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(counts("booking", first.customer().id()))
                .as("nothing is left behind")
                .isZero();
        long made = database.jdbc()
                .sql("select count(*) from booking where phone = ?")
                .param(OLD_NUMBER.phone())
                .query(Long.class)
                .single();
        assertThat(made).isGreaterThan(5);
        mergeCustomers.undo(merges.getFirst(), supervisor.toActor(Channel.PORTAL));
        assertThat(counts("booking", first.customer().id())).isEqualTo(made);
        assertThat(counts("booking", second.customer().id())).isEqualTo(1);
    }

    private long merged(Booking source, Booking target, Set<Take> taken) {
        var result = mergeCustomers.merge(
                source.customer().id(), target.customer().id(), taken, supervisor.toActor(Channel.PORTAL));
        assertThat(result).isInstanceOf(MergeCustomers.Result.Done.class);
        return ((MergeCustomers.Result.Done) result).mergeId();
    }

    private void appeared(Booking booking, Became became) {
        long customer = database.jdbc()
                .sql("select customer_id from booking where id = ?")
                .param(booking.id())
                .query(Long.class)
                .single();
        transaction.run(() -> rememberAppearance.remember(booking.id(), customer, became, booking.startsAt()));
    }

    /** All that a merge may touch. */
    private List<String> everything() {
        return List.of(
                rows("select id, identity_key, first_name, last_name, phone, email, merged_into, do_not_call_since,"
                        + " do_not_call_reason, do_not_call_by from customer order by id"),
                rows("select id, customer_id, first_name, last_name, phone from booking order by id"),
                rows("select * from appearance order by booking_id"),
                rows("select customer_id, came, no_show, ghost, last_became from customer_reliability"
                        + " order by customer_id"),
                rows("select id, customer_id, purpose from consent order by id"));
    }

    private String rows(String sql) {
        return database.jdbc().sql(sql).query().listOfRows().toString();
    }

    private long counts(String table, long customer) {
        return database.jdbc()
                .sql("select count(*) from " + table + " where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private Booking book(CustomerDetails customer, Instant at) {
        var result = bookSlot.book(wish(customer, at), supervisor, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private BookingWish wish(CustomerDetails customer, Instant at) {
        return BookingWish.of(anna, at, customer).withConsent(new ConsentGiven("Rückruf", "phone"));
    }

    private static CustomerCheck.Valid valid(CustomerDetails details) {
        return (CustomerCheck.Valid) CustomerCheck.of(details);
    }
}
