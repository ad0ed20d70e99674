package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditSearch;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.CustomerBookings;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class ErasePersonIntegrationTests {

    private static final String PHONE = "+491709876543";
    private static final CustomerDetails IDA =
            new CustomerDetails("Xaverine", "Zwetschgenbaum", PHONE, "xaverine@example.org");
    private static final CustomerDetails MARRIED = new CustomerDetails("Xaverine", "Pflaumenmus", PHONE, null);
    private static final CustomerDetails BY_NAME = new CustomerDetails("Xaverine", "Zwetschgenbaum", null, null);
    private static final Instant EARLIER = Office.at("2026-12-02", "11:00");
    private static final Instant LATER = Office.at("2026-12-09", "14:00");

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
    CustomerBookings bookings;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    MergeCustomers mergeCustomers;

    @Autowired
    DoNotCall doNotCall;

    @Autowired
    ErasePerson erasePerson;

    @Autowired
    ExportPerson exportPerson;

    @Autowired
    Reliability reliability;

    @Autowired
    AuditTrail trail;

    @Autowired
    List<ContinuousWork> works;

    private User supervisor;
    private long anna;

    @BeforeEach
    void openTheOffice() throws IOException {
        Files.deleteIfExists(Path.of("target/domain-home/erased-customers"));
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        anna = office.consultant(3);
    }

    @Test
    void leavesNoTrace() {
        long customer = lifeOf();
        assertThat(traces()).as("they are everywhere").hasSizeGreaterThan(8);

        assertThat(erasePerson.erase(customer, supervisor.toActor(Channel.PORTAL)))
                .isInstanceOf(ErasePerson.Result.Done.class);
        assertThat(traces()).isEmpty();

        work();
        assertThat(traces()).as("after everything has caught up").isEmpty();
        assertThat(database.jdbc()
                        .sql("select distinct title from local_event")
                        .query(String.class)
                        .list())
                .as("in the consultant's calendar")
                .containsExactly("–");
    }

    @Test
    void keepsWhatCounts() {
        long customer = lifeOf();
        int sample = reliability.of(customer).sample();

        erasePerson.erase(customer, supervisor.toActor(Channel.PORTAL));
        work();

        assertThat(bookings.of(customer, 10))
                .extracting(view -> view.booking().outcome())
                .contains(Outcome.CAME);
        assertThat(sample).isEqualTo(1);
        assertThat(reliability.of(customer).sample()).isEqualTo(1);
        assertThat(count("consent")).as("proof for five years, of nobody").isEqualTo(1);
        assertThat(trail.search(AuditSearch.ALL, PageRequest.first(100)).total())
                .isGreaterThan(5);
    }

    @Test
    void callsOffWhatIsStillToCome() {
        Booking coming = book(IDA, LATER);

        erasePerson.erase(coming.customer().id(), supervisor.toActor(Channel.PORTAL));

        assertThat(bookings.of(coming.customer().id(), 1).getFirst().booking())
                .returns(BookingStatus.CANCELLED, Booking::status)
                .returns(CancelReason.CUSTOMER, Booking::cancelReason)
                .satisfies(booking -> assertThat(booking.customer().erased()).isTrue());
    }

    @Test
    void knowsWhoeverComesBackAsSomebodyNew() {
        Booking before = book(IDA, LATER);
        erasePerson.erase(before.customer().id(), supervisor.toActor(Channel.PORTAL));
        clock.moveBy(Duration.ofMinutes(1));

        Booking after = book(IDA, LATER);

        assertThat(after.customer().id()).isNotEqualTo(before.customer().id());
        assertThat(erasePerson.repeat())
                .as("nobody has come back with a backup")
                .isZero();
        assertThat(directory.byId(after.customer().id()).orElseThrow().present())
                .isTrue();
    }

    @Test
    void leavesOthersOfTheSameNameAlone() {
        Booking other = book(new CustomerDetails("Xaverine", "Zwetschgenbaum", "+493012345678", null), LATER);
        Booking ours = book(IDA, LATER);

        erasePerson.erase(ours.customer().id(), supervisor.toActor(Channel.PORTAL));

        assertThat(directory.byId(other.customer().id()).orElseThrow().name()).isEqualTo("Xaverine Zwetschgenbaum");
        assertThat(trail.of(new Subject("booking", other.reference()))
                        .getFirst()
                        .after())
                .containsEntry("customer", "Xaverine Zwetschgenbaum");
        assertThat(trail.of(new Subject("booking", ours.reference())).getFirst().after())
                .containsEntry("customer", "–");
    }

    @Test
    void erasesAgainWhoeverComesBackWithABackup() {
        Booking booking = book(IDA, LATER);
        long customer = booking.customer().id();
        Map<String, Object> row = database.jdbc()
                .sql("select identity_key, first_name, last_name, phone from customer where id = ?")
                .param(customer)
                .query()
                .singleRow();
        clock.moveBy(Duration.ofHours(1));
        erasePerson.erase(customer, supervisor.toActor(Channel.PORTAL));

        // What a restore does: the row is as it was, and nobody remembers.
        database.jdbc()
                .sql("update customer set identity_key = ?, first_name = ?, last_name = ?, phone = ?, erased_at = null"
                        + " where id = ?")
                .params(new ArrayList<>(row.values()))
                .param(customer)
                .update();
        database.jdbc().sql("delete from customer_tombstone").update();

        assertThat(erasePerson.repeat()).isEqualTo(1);
        assertThat(traces()).isEmpty();
        assertThat(erasePerson.repeat()).as("once is enough").isZero();
    }

    @Test
    void doesNothingTwiceAndNothingToNobody() {
        Booking booking = book(IDA, LATER);
        long customer = booking.customer().id();
        var by = supervisor.toActor(Channel.PORTAL);

        erasePerson.erase(customer, by);
        assertThat(erasePerson.erase(customer, by)).isInstanceOf(ErasePerson.Result.Done.class);
        assertThat(erasePerson.erase(4711, by)).isInstanceOf(ErasePerson.Result.Unknown.class);
        assertThat(trail.of(CustomerEvent.subjectOf(customer)))
                .extracting(entry -> entry.action())
                .containsExactly("customer.erased");
        Page<CustomerDirectory.Line> left = directory.find(CustomerFilter.ALL, PageRequest.first(10));
        assertThat(left.total()).isZero();
    }

    @Test
    void handsOutEverything() {
        long customer = lifeOf();

        var everything = exportPerson
                .export(customer, supervisor.toActor(Channel.PORTAL))
                .orElseThrow();

        assertThat(everything.toString())
                .contains(
                        "Zwetschgenbaum", "Pflaumenmus", PHONE, "xaverine@example.org", "Erbtante", "Rückruf", "CAME");
        assertThat(everything).containsKeys("bookings", "consents", "appearances", "reliability", "merged");
        assertThat(exportPerson.export(4711, supervisor.toActor(Channel.PORTAL)))
                .isEmpty();
    }

    /** Booked under two names, merged, cancelled with words, on the list, in everybody's calendar. */
    private long lifeOf() {
        Booking came = book(IDA, EARLIER);
        book(MARRIED, Office.at("2026-12-03", "14:00"));
        Booking byName = book(BY_NAME, Office.at("2026-12-04", "11:00"));
        changeBooking.cancel(
                byName.reference(),
                CancelReason.OTHER,
                "Frau Zwetschgenbaum (0170 9876543) ist verreist",
                null,
                supervisor,
                Channel.PORTAL);
        Booking renamed = book(IDA, Office.at("2026-12-07", "11:00"));
        changeBooking.edit(
                renamed.reference(),
                new ChangeBooking.Remarks(
                        "Zwetschgenbaum will ihre Erbtante mitbringen", renamed.potential(), "Herbst"),
                null,
                supervisor,
                Channel.PORTAL);
        work();
        clock.set(EARLIER.plus(Duration.ofHours(3)));
        changeBooking.conclude(came.reference(), Outcome.CAME, supervisor, Channel.PORTAL);
        work();
        doNotCall.block(PHONE, supervisor.toActor(Channel.PORTAL));
        long customer = came.customer().id();
        mergeCustomers.merge(byName.customer().id(), customer, Set.of(), supervisor.toActor(Channel.PORTAL));
        return customer;
    }

    /** Does what waits in the background, until nothing does. */
    private void work() {
        for (ContinuousWork work : works) {
            if (Set.of("follow-ups", "calendar-writer", "outbox").contains(work.name())) {
                for (int i = 0; i < 20 && work.doSome(); i++) {}
            }
        }
    }

    /** Every text column of every table in which the person is named. */
    private List<String> traces() {
        List<String> found = new ArrayList<>();
        for (var column : database.jdbc().sql("""
                        select table_name as t, column_name as c from information_schema.columns
                         where table_schema = database()
                           and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext')""").query().listOfRows()) {
            for (String word :
                    List.of("xaverine", "zwetschgenbaum", "pflaumenmus", "9876543", "erbtante", "ist verreist")) {
                long rows = database.jdbc()
                        .sql("select count(*) from `%s` where `%s` like ?".formatted(column.get("t"), column.get("c")))
                        .param("%" + word + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(column.get("t") + "." + column.get("c") + ": " + word);
                }
            }
        }
        return found;
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Booking book(CustomerDetails customer, Instant at) {
        BookingWish wish = BookingWish.of(anna, at, customer);
        var result = bookSlot.book(
                customer.equals(IDA) && at.equals(EARLIER)
                        ? wish.withConsent(new ConsentGiven("Rückruf für Zwetschgenbaum", "phone"))
                        : wish,
                supervisor,
                Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
