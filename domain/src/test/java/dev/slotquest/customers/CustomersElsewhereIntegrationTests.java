package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What merging, handing out and erasing does to everything that is kept of customers beside their bookings. */
@DomainTest
class CustomersElsewhereIntegrationTests {

    private static final CustomerDetails OLD_NUMBER =
            new CustomerDetails("Xaverine", "Zwetschgenbaum", "+491701111111", "xaverine@example.org");
    private static final CustomerDetails NEW_NUMBER =
            new CustomerDetails("Xaverine", "Zwetschgenbaum", "+491702222222", null);
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
    KeepWaitList keepWaitList;

    @Autowired
    WaitList waitList;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    NoShowAlerts alerts;

    @Autowired
    ResolveNoShow resolveNoShow;

    @Autowired
    CallBacks callBacks;

    @Autowired
    MergeCustomers mergeCustomers;

    @Autowired
    ErasePerson erasePerson;

    @Autowired
    ExportPerson exportPerson;

    private User staff;
    private User supervisor;
    private Actor by;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        staff = office.staff();
        supervisor = office.supervisor();
        by = supervisor.toActor(Channel.PORTAL);
        anna = office.consultant("Anna", 3);
    }

    @Test
    void handsWaitingOnAndBack() {
        long source = book(OLD_NUMBER).customer().id();
        long target = book(NEW_NUMBER).customer().id();
        WaitEntry earlier = wait(OLD_NUMBER, DAY);

        long merge = merge(source, target);
        WaitEntry since = wait(OLD_NUMBER, DAY.plusDays(1));
        WaitEntry ofTheOther = wait(NEW_NUMBER, DAY.plusDays(2));
        assertThat(List.of(customerOf(earlier), customerOf(since), customerOf(ofTheOther)))
                .containsOnly(target);

        assertThat(mergeCustomers.undo(merge, by)).isInstanceOf(MergeCustomers.Result.Done.class);
        assertThat(customerOf(earlier)).isEqualTo(source);
        assertThat(customerOf(since)).as("written down by the old number").isEqualTo(source);
        assertThat(customerOf(ofTheOther)).isEqualTo(target);
    }

    @Test
    void saysBeforehandWhatMoves() {
        long source = missed().customer().id();
        long target = book(NEW_NUMBER).customer().id();
        wait(OLD_NUMBER, DAY);

        assertThat(mergeCustomers
                        .preview(source, target, Set.of())
                        .orElseThrow()
                        .moves())
                .containsEntry("bookings", 1)
                .containsEntry("waiting", 1)
                .containsEntry("missed", 1);
    }

    @Test
    void handsOutWhatFollowedFromWhatWasMissed() {
        Booking booking = missed();
        resolveNoShow.callBack(alert(booking).id(), supervisor, Channel.PORTAL);
        wait(OLD_NUMBER, DAY);

        Map<String, ?> everything =
                exportPerson.export(booking.customer().id(), by).orElseThrow();

        assertThat(everything.get("waiting").toString())
                .contains("Zwetschgenbaum", "+491701111111", "möchte lieber früh", "WAITING");
        assertThat(everything.get("missed").toString()).contains(booking.reference(), "CALL_BACK", "OPEN");
    }

    @Test
    void endsWhatNobodyCanDoAnyMore() {
        Booking called = missed();
        resolveNoShow.callBack(alert(called).id(), supervisor, Channel.PORTAL);
        WaitEntry waiting = wait(OLD_NUMBER, DAY);

        erasePerson.erase(called.customer().id(), by);

        assertThat(waitList.byId(waiting.id(), supervisor).orElseThrow().entry())
                .returns(WaitEntry.State.REMOVED, WaitEntry::state)
                .satisfies(entry -> {
                    assertThat(entry.customer().erased()).isTrue();
                    assertThat(entry.note()).isNull();
                });
        assertThat(callBacks.ofBooking(called.id(), supervisor).orElseThrow().state())
                .isEqualTo(CallBack.State.DROPPED);
        assertThat(openNotifications()).as("nobody is asked any more").isZero();
        assertThat(database.jdbc()
                        .sql(
                                "select group_concat(coalesce(before_json, ''), coalesce(after_json, '')) from audit_entry")
                        .query(String.class)
                        .single())
                .doesNotContain("Zwetschgenbaum", "1701111111", "möchte lieber früh");
    }

    @Test
    void dismissesTheAlertAboutWhoIsErased() {
        Booking booking = missed();

        erasePerson.erase(booking.customer().id(), by);

        assertThat(alert(booking).resolution()).isEqualTo(NoShowAlert.Resolution.DISMISSED);
        assertThat(alerts.open(supervisor)).isEmpty();
    }

    private Booking missed() {
        Booking booking = book(OLD_NUMBER);
        clock.set(START.plus(Duration.ofHours(3)));
        recordOutcome.record(booking.reference(), OutcomeWish.of(Outcome.NO_SHOW), supervisor, Channel.PORTAL);
        return booking;
    }

    private NoShowAlert alert(Booking booking) {
        return alerts.ofBooking(booking.id(), supervisor).orElseThrow();
    }

    private long customerOf(WaitEntry entry) {
        return waitList.byId(entry.id(), supervisor)
                .orElseThrow()
                .entry()
                .customer()
                .id();
    }

    private long merge(long source, long target) {
        var result = mergeCustomers.merge(source, target, Set.of(), by);
        assertThat(result).isInstanceOf(MergeCustomers.Result.Done.class);
        return ((MergeCustomers.Result.Done) result).mergeId();
    }

    private WaitEntry wait(CustomerDetails customer, LocalDate day) {
        var wish = new WaitWish(
                customer, new WaitRange(day, day, null, null), null, "möchte lieber früh", Potential.NORMAL);
        var result = keepWaitList.add(wish, staff, Channel.PORTAL);
        assertThat(result).isInstanceOf(KeepWaitList.Result.Done.class);
        return ((KeepWaitList.Result.Done) result).entry();
    }

    private Booking book(CustomerDetails customer) {
        Instant at = clock.instant().isBefore(START) ? START : Office.at("2026-12-03", "14:00");
        var result = bookSlot.book(BookingWish.of(anna, at, customer), staff, Channel.PORTAL);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private long openNotifications() {
        return database.jdbc()
                .sql("select count(*) from notification where settled_at is null and kind in ('NO_SHOW', 'WAIT_LIST')")
                .query(Long.class)
                .single();
    }
}
