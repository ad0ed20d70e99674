package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Conflict.Kind;
import dev.slotquest.booking.Conflict.Resolution;
import dev.slotquest.booking.ResolveConflict.Result;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTime;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class ConflictIntegrationTests {

    private static final Actor CALENDAR = new Actor(null, "calendar", Channel.CALENDAR);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    ResolveConflict resolveConflict;

    @Autowired
    ConflictInbox inbox;

    @Autowired
    FollowCalendar followCalendar;

    @Autowired
    BookingLookup lookup;

    @Autowired
    WithdrawnSlots withdrawnSlots;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    AuditTrail audit;

    private Office office;
    private User staff;
    private User supervisor;
    private User annasLogin;
    private long anna;
    private Booking booking;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        staff = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
        annasLogin = office.loginOf(anna);
        booking = book(slot);
        withdrawnSlots.doSome();
    }

    @Test
    void isToldOnceUntilItIsSettled() {
        assertThat(raise(Kind.EVENT_DELETED)).isTrue();
        assertThat(raise(Kind.EVENT_DELETED)).isFalse();
        assertThat(raise(Kind.MOVE_WANTED)).as("another kind").isTrue();

        resolveConflict.keep(open().getFirst().id(), staff, Channel.PORTAL);

        assertThat(raise(Kind.EVENT_DELETED)).as("deleted once more").isTrue();
    }

    @Test
    void isNotRaisedForWhatDoesNotStand() {
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, staff, Channel.PORTAL);

        assertThat(raise(Kind.EVENT_DELETED)).isFalse();
        assertThat(raiseConflict.raise(999_999, Kind.WITHDRAWN, null, null, CALENDAR))
                .isFalse();
    }

    @Test
    void concernsBookerConsultantAndTeamLead() {
        raise(Kind.EVENT_DELETED);
        User other = office.staff();
        User otherConsultant = office.loginOf(office.consultant("Ben", 1));

        for (User concerned : List.of(staff, supervisor, annasLogin)) {
            assertThat(inbox.open(concerned)).hasSize(1);
            assertThat(inbox.openCount(concerned)).isEqualTo(1);
        }
        long id = open().getFirst().id();
        for (User stranger : List.of(other, otherConsultant)) {
            assertThat(inbox.open(stranger)).isEmpty();
            assertThat(inbox.byId(id, stranger)).isEmpty();
            assertThat(resolveConflict.keep(id, stranger, Channel.API)).isInstanceOf(Result.Unknown.class);
        }
    }

    @Test
    void isDecidedByTheFirst() {
        raise(Kind.EVENT_DELETED);
        long id = open().getFirst().id();

        assertThat(resolveConflict.keep(id, annasLogin, Channel.TELEGRAM)).isInstanceOf(Result.Done.class);
        Result second = resolveConflict.cancel(id, CancelReason.CONSULTANT, supervisor, Channel.PORTAL);

        assertThat(second).isInstanceOfSatisfying(Result.DecidedBefore.class, before -> {
            assertThat(before.conflict().resolution()).isEqualTo(Resolution.KEPT);
            assertThat(before.conflict().resolvedBy()).isEqualTo(annasLogin.displayName());
        });
        assertThat(now().stands()).isTrue();
        assertThat(inbox.recent(staff, PageRequest.first(10)).items())
                .extracting(Conflict::resolution)
                .containsExactly(Resolution.KEPT);
        assertThat(audit.of(new Subject("booking", booking.reference())))
                .extracting(AuditEntry::action)
                .contains("booking.conflicted", "booking.conflict-resolved");
    }

    @Test
    void isDecidedOnceHoweverManyDecideTogether() throws Exception {
        raise(Kind.EVENT_DELETED);
        long id = open().getFirst().id();
        List<User> people = List.of(staff, supervisor, annasLogin);

        List<Result> results = together(
                12,
                number -> number % 2 == 0
                        ? resolveConflict.keep(id, people.get(number % 3), Channel.API)
                        : resolveConflict.cancel(id, CancelReason.OTHER, people.get(number % 3), Channel.API));

        assertThat(results.stream().filter(Result.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Result.DecidedBefore.class::isInstance))
                .hasSize(11);
        Conflict decided = inbox.byId(id, supervisor).orElseThrow();
        assertThat(now().stands()).isEqualTo(decided.resolution() == Resolution.KEPT);
    }

    @Test
    void isRaisedOnceHoweverManyNoticeTogether() throws Exception {
        List<Boolean> raised = together(12, number -> raise(Kind.EVENT_DELETED));

        assertThat(raised.stream().filter(Boolean::booleanValue)).hasSize(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void mayBeDecidedByCancellingHoweverNear() {
        clock.set(slot.minus(Duration.ofMinutes(5)));
        raise(Kind.EVENT_DELETED);

        Result result =
                resolveConflict.cancel(open().getFirst().id(), CancelReason.CONSULTANT, annasLogin, Channel.TELEGRAM);

        assertThat(result).isInstanceOfSatisfying(Result.Done.class, done -> {
            assertThat(done.conflict().resolution()).isEqualTo(Resolution.CANCELLED);
            assertThat(done.conflict().booking().cancelReason()).isEqualTo(CancelReason.CONSULTANT);
        });
        assertThat(now().seat()).isNull();
    }

    @Test
    void endsWithWhateverBecomesOfTheBooking() {
        raise(Kind.EVENT_DELETED);
        moveBooking.move(booking.reference(), Office.at("2026-12-03", "16:00"), null, null, supervisor, Channel.PORTAL);
        assertThat(settled()).isEqualTo(Resolution.MOVED);

        raise(Kind.EVENT_DELETED);
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, staff, Channel.PORTAL);
        assertThat(settled()).isEqualTo(Resolution.CANCELLED);

        booking = book(slot);
        raise(Kind.EVENT_DELETED);
        changeBooking.undo(booking.reference(), staff, Channel.PORTAL);
        assertThat(settled()).isEqualTo(Resolution.OUTDATED);

        booking = book(slot);
        raise(Kind.UNKNOWN_MARK);
        clock.set(slot.plus(Duration.ofHours(3)));
        changeBooking.conclude(booking.reference(), Outcome.CAME, supervisor, Channel.PORTAL);
        assertThat(settled()).isEqualTo(Resolution.OUTDATED);
        assertThat(open()).isEmpty();
    }

    @Test
    void isRaisedWhereAnAbsenceWithdrawsTheSlotAndEndsWithIt() {
        long absence = absent(slot);

        assertThat(open()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.WITHDRAWN);
            assertThat(conflict.obstacle().orElseThrow().code()).isEqualTo(Obstacle.Code.ABSENT);
            assertThat(conflict.obstacle().orElseThrow().detail()).isEqualTo("VACATION");
        });
        lookForWithdrawals();
        assertThat(open()).as("told once").hasSize(1);

        manageConsultants.removeAbsence(anna, absence, Actor.system());
        lookForWithdrawals();

        assertThat(settled()).isEqualTo(Resolution.OUTDATED);
        absent(slot);
        assertThat(open()).as("withdrawn once more").hasSize(1);
    }

    @Test
    void isNotAskedAgainOfWhoKeepsAWithdrawnSlot() {
        long absence = absent(slot);
        resolveConflict.keep(open().getFirst().id(), annasLogin, Channel.PORTAL);

        lookForWithdrawals();
        assertThat(open()).isEmpty();

        manageConsultants.removeAbsence(anna, absence, Actor.system());
        lookForWithdrawals();
        absent(slot);
        assertThat(open()).as("offered in between").hasSize(1);
    }

    @Test
    void isRaisedWhereACalendarEventWithdrawsTheSlot() {
        busy(slot.minus(Duration.ofHours(1)), Duration.ofHours(2));

        assertThat(open())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.obstacle().orElseThrow().code()).isEqualTo(Obstacle.Code.BUSY));
        assertThat(inbox.open(annasLogin).getFirst().detail())
                .as("no title of a private event")
                .doesNotContain("Zahnarzt");
    }

    @Test
    void isOverWhenTheAppointmentBegins() {
        absent(slot);

        clock.set(slot.plus(Duration.ofMinutes(1)));
        withdrawnSlots.doSome();

        assertThat(settled()).isEqualTo(Resolution.OUTDATED);
    }

    @Test
    void followsAnEventThatWasMovedByHand() {
        Instant offTheGrid = Office.at("2026-12-02", "21:45");

        Change change = followCalendar.move(
                booking.id(), new TimeSpan(offTheGrid, offTheGrid.plus(Duration.ofMinutes(50))), CALENDAR);

        assertThat(change).isInstanceOfSatisfying(Change.Done.class, done -> {
            assertThat(done.booking().startsAt()).isEqualTo(offTheGrid);
            assertThat(done.booking().icsSequence()).isEqualTo(booking.icsSequence() + 1);
        });
        lookForWithdrawals();
        withdrawnSlots.doSome();
        assertThat(open()).as("the consultant wants it there").isEmpty();
        absent(offTheGrid);
        assertThat(open()).as("but not any more").hasSize(1);
    }

    @Test
    void doesNotFollowOntoAnotherAppointmentOrBusyTimeOrIntoThePast() {
        book(Office.at("2026-12-02", "16:00"));
        busy(Office.at("2026-12-03", "09:00"), Duration.ofHours(2));

        assertThat(followTo("2026-12-02", "15:30")).isInstanceOf(Change.Taken.class);
        assertThat(followTo("2026-12-02", "16:00")).isInstanceOf(Change.Taken.class);
        assertThat(followTo("2026-12-03", "10:00")).isInstanceOf(Change.Refused.class);
        assertThat(followTo("2026-12-01", "09:00")).isInstanceOf(Change.Refused.class);
        assertThat(followCalendar.move(999_999, booking.span(), CALENDAR)).isInstanceOf(Change.Unknown.class);
        assertThat(now()).isEqualTo(booking);
    }

    @Test
    void followsIntoASlotThatHasASeatLeft() {
        long ben = office.consultant("Ben", 2);
        Booking first = bookAt(ben, slot);
        bookAt(ben, Office.at("2026-12-02", "16:00"));
        Booking third = bookAt(ben, Office.at("2026-12-02", "18:00"));
        Instant four = Office.at("2026-12-02", "16:00");
        TimeSpan taken = new TimeSpan(four, four.plus(Duration.ofHours(2)));

        assertThat(followCalendar.move(first.id(), taken, CALENDAR))
                .isInstanceOfSatisfying(
                        Change.Done.class,
                        done -> assertThat(done.booking().seat()).isEqualTo(2));
        assertThat(followCalendar.move(third.id(), taken, CALENDAR)).isInstanceOf(Change.Taken.class);
    }

    @Test
    void neverLetsABookingAndAnEventMovedByHandLandOnEachOther() throws Exception {
        for (String time : List.of("11:00", "16:00", "18:00")) {
            Instant wanted = Office.at("2026-12-03", time);
            TimeSpan by = new TimeSpan(wanted.plus(Duration.ofMinutes(30)), wanted.plus(Duration.ofMinutes(90)));
            List<Object> results = together(
                    8,
                    number -> number % 2 == 0
                            ? followCalendar.move(booking.id(), by, CALENDAR)
                            : bookSlot.book(
                                    BookingWish.of(anna, wanted, Office.customer()), office.staff(), Channel.API));

            assertThat(results).isNotEmpty();
            assertThat(database.jdbc().sql("""
                    select count(*) from booking a join booking b
                        on a.id < b.id and a.consultant_id = b.consultant_id
                       and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                     where a.seat is not null and b.seat is not null""").query(Long.class).single()).isZero();
        }
    }

    private Booking book(Instant start) {
        return bookAt(anna, start);
    }

    private Booking bookAt(long consultant, Instant start) {
        BookSlot.Result result =
                bookSlot.book(BookingWish.of(consultant, start, Office.customer()), staff, Channel.PORTAL);
        return ((BookSlot.Result.Done) result).booking();
    }

    private boolean raise(Kind kind) {
        return raiseConflict.raise(booking.id(), kind, null, null, CALENDAR);
    }

    private List<Conflict> open() {
        return inbox.open(supervisor);
    }

    /** What the conflict that was settled last came to. */
    private Resolution settled() {
        return inbox.recent(supervisor, PageRequest.first(1)).items().getFirst().resolution();
    }

    private Booking now() {
        return lookup.byId(booking.id()).orElseThrow();
    }

    private Change followTo(String date, String time) {
        Instant start = Office.at(date, time);
        return followCalendar.move(booking.id(), new TimeSpan(start, start.plus(Duration.ofHours(1))), CALENDAR);
    }

    private long absent(Instant around) {
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(around.minus(Duration.ofHours(1)), around.plus(Duration.ofHours(1))),
                Absence.Kind.VACATION,
                null,
                Actor.system());
        lookForWithdrawals();
        return database.jdbc()
                .sql("select max(id) from absence")
                .query(Long.class)
                .single();
    }

    private void busy(Instant from, Duration length) {
        TimeSpan span = new TimeSpan(from, from.plus(length));
        busyTimes.replace(
                anna, span, List.of(new BusyEvent("event", span, BusyTime.Kind.BUSY, "Zahnarzt")), clock.instant());
        lookForWithdrawals();
    }

    private void lookForWithdrawals() {
        withdrawnSlots.doSome();
    }

    private interface Numbered<T> {
        T call(int number);
    }

    private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
        var barrier = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<T> task = () -> {
                    barrier.await();
                    return work.call(number);
                };
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
