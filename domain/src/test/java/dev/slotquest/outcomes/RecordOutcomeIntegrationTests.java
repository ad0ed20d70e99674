package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.outcomes.Successor.Kind;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class RecordOutcomeIntegrationTests {

    private static final Actor CALENDAR = new Actor(null, "calendar", Channel.CALENDAR);
    private static final Instant EVENING = Office.at("2026-12-02", "18:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    CorrectOutcome correctOutcome;

    @Autowired
    Successors successors;

    @Autowired
    ConflictInbox conflicts;

    @Autowired
    AuditTrail audit;

    private OutcomeDesk desk;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        desk = new OutcomeDesk(context);
    }

    @ParameterizedTest
    @EnumSource(names = {"CAME", "NO_SHOW", "GHOST"})
    void isSaidByConsultantAndTeamLeadOnceTheAppointmentHasBegun(Outcome outcome) {
        assertThat(desk.say(outcome, desk.consultant)).isEqualTo(notNow(Objection.NOT_BEGUN));
        desk.at(OutcomeDesk.START);
        assertThat(desk.say(outcome, desk.booker)).isEqualTo(notNow(Objection.NOT_ALLOWED));
        assertThat(desk.say(outcome, desk.stranger)).isInstanceOf(Result.Unknown.class);

        assertThat(desk.say(outcome, desk.consultant)).isInstanceOf(Result.Done.class);
        assertThat(desk.now().outcome()).isEqualTo(outcome);
    }

    @Test
    void offersWhatAPersonMaySay() {
        assertThat(sayable(desk.consultant)).containsExactlyInAnyOrder(Outcome.CANCELLED, Outcome.MOVED);
        desk.at(OutcomeDesk.START.minus(Duration.ofMinutes(30)));
        assertThat(sayable(desk.booker)).as("too late to cancel").containsExactly(Outcome.MOVED);
        desk.at(OutcomeDesk.END);
        assertThat(sayable(desk.booker)).containsExactlyInAnyOrder(Outcome.CANCELLED, Outcome.MOVED);
        assertThat(sayable(desk.supervisor)).isEqualTo(EnumSet.allOf(Outcome.class));
        assertThat(sayable(desk.stranger)).isEmpty();
        desk.say(Outcome.CAME, desk.consultant);
        assertThat(recordOutcome.sayable(desk.now(), desk.supervisor)).isEmpty();
    }

    private Set<Outcome> sayable(User user) {
        return recordOutcome.sayable(desk.booking, user);
    }

    @Test
    void isSaidOnceHoweverOftenItIsSaid() {
        desk.at(OutcomeDesk.END);
        desk.say(Outcome.CAME, desk.consultant);
        desk.say(Outcome.CAME, desk.supervisor);

        assertThat(history("booking.concluded")).hasSize(1);
    }

    @Test
    void showsTheSecondPersonWhatTheFirstSaid() {
        desk.at(OutcomeDesk.END);
        desk.say(Outcome.CAME, desk.consultant);

        assertThat(desk.say(Outcome.NO_SHOW, desk.supervisor)).isEqualTo(new Result.KnownBefore(desk.now()));
        assertThat(desk.say(OutcomeWish.cancelled(CancelReason.CUSTOMER, null), desk.booker))
                .isEqualTo(new Result.KnownBefore(desk.now()));
        assertThat(desk.say(OutcomeWish.movedTo(EVENING.plus(Duration.ofDays(1)), null), desk.consultant))
                .isEqualTo(new Result.KnownBefore(desk.now()));
        assertThat(desk.now().outcome()).isEqualTo(Outcome.CAME);
        assertThat(database.jdbc()
                        .sql("select count(*) from booking")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isDecidedByOneOfManyAtOnce() throws Exception {
        desk.at(OutcomeDesk.END);
        List<Outcome> said = List.of(Outcome.CAME, Outcome.NO_SHOW, Outcome.GHOST, Outcome.MOVED);
        List<Result> results = atOnce(said.stream()
                .<Callable<Result>>map(outcome -> () -> desk.say(outcome, desk.supervisor))
                .toList());

        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Result.KnownBefore.class::isInstance).hasSize(3);
        assertThat(history("booking.concluded")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02T10:00, CONSULTANT", "2026-12-02T17:00, OVERHANG"})
    void givesTheSeatBackBeforeAndAfterTheStart(String when, CancelReason reason) {
        desk.at(Office.at(when.substring(0, 10), when.substring(11)));

        assertThat(desk.say(OutcomeWish.cancelled(reason, "krank"), desk.consultant))
                .isInstanceOf(Result.Done.class);

        assertThat(desk.now().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(desk.now().seat()).isNull();
        assertThat(desk.now().cancelReason()).isEqualTo(reason);
        assertThat(desk.now().cancelNote()).isEqualTo("krank");
        assertThat(desk.say(OutcomeWish.cancelled(CancelReason.OTHER, null), desk.booker))
                .as("once more")
                .isInstanceOf(Result.Done.class);
        assertThat(desk.say(Outcome.CAME, desk.supervisor)).isInstanceOf(Result.KnownBefore.class);
    }

    @Test
    void knowsNoOtherReasonThanTheRulesName() {
        desk.at(OutcomeDesk.END);
        assertThat(desk.say(OutcomeWish.cancelled(CancelReason.UNDONE, null), desk.supervisor))
                .isEqualTo(notNow(Objection.REASON_UNKNOWN));

        context.getBean(ManageRules.class)
                .set(RuleName.CANCEL_REASONS, "other, customer", TestClock.START, Actor.system());
        assertThat(context.getBean(CancelReasons.class).offered())
                .containsExactly(CancelReason.OTHER, CancelReason.CUSTOMER);
        assertThat(desk.say(OutcomeWish.cancelled(CancelReason.EXIT, null), desk.supervisor))
                .isEqualTo(notNow(Objection.REASON_UNKNOWN));
    }

    @Test
    void movesWhatHasNotBegun() {
        assertThat(desk.say(OutcomeWish.movedTo(EVENING, null), desk.consultant))
                .isInstanceOf(Result.Done.class);

        assertThat(desk.now().startsAt()).isEqualTo(EVENING);
        assertThat(desk.now().outcome()).isNull();
        assertThat(desk.now().reference()).isEqualTo(desk.booking.reference());
    }

    @Test
    void makesANewBookingInsteadOfWhatIsOver() {
        desk.at(OutcomeDesk.END);
        Instant next = Office.at("2026-12-04", "11:00");
        Result first = desk.say(OutcomeWish.movedTo(next, null), desk.consultant);
        Result again = desk.say(OutcomeWish.movedTo(next, null), desk.consultant);

        assertThat(first).isInstanceOf(Result.Done.class).isEqualTo(again);
        Booking successor = ((Result.Done) first).successor();
        assertThat(successor).isNotNull();
        assertThat(successor.startsAt()).isEqualTo(next);
        assertThat(successor.customer().id()).isEqualTo(desk.booking.customer().id());
        assertThat(successor.bookedBy()).as("still the booker's customer").isEqualTo(desk.booker.id());
        assertThat(desk.now().outcome()).isEqualTo(Outcome.MOVED);
        assertThat(successors.of(desk.booking.id())).singleElement().satisfies(link -> {
            assertThat(link.successorId()).isEqualTo(successor.id());
            assertThat(link.kind()).isEqualTo(Kind.MOVED);
        });
        assertThat(audit.of(new Subject("booking", successor.reference())))
                .extracting(AuditEntry::action, entry -> entry.actor().name())
                .containsExactly(tuple("booking.booked", desk.consultant.username()));
    }

    @Test
    void takesTheNewBookingBackWhenSomebodyWasFasterToSayOtherwise() throws Exception {
        desk.at(OutcomeDesk.END);
        List<Result> results = atOnce(List.of(
                () -> desk.say(OutcomeWish.movedTo(Office.at("2026-12-04", "11:00"), null), desk.supervisor),
                () -> desk.say(Outcome.NO_SHOW, desk.consultant)));

        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        long standing = database.jdbc()
                .sql("select count(*) from booking where seat is not null")
                .query(Long.class)
                .single();
        assertThat(standing).isEqualTo(desk.now().outcome() == Outcome.MOVED ? 2 : 1);
    }

    @Test
    void saysWhyTheNewSlotCannotBeHad() {
        desk.book(Office.customer(), Office.at("2026-12-04", "11:00"));
        desk.at(OutcomeDesk.END);

        assertThat(desk.say(OutcomeWish.movedTo(Office.at("2026-12-04", "11:00"), null), desk.consultant))
                .isInstanceOf(Result.SlotTaken.class);
        assertThat(desk.say(OutcomeWish.movedTo(OutcomeDesk.START, null), desk.consultant))
                .isInstanceOf(Result.SlotRefused.class);
        assertThat(desk.now().outcome()).isNull();
    }

    @Test
    void asksForANewTimeWhereThereIsNone() {
        assertThat(desk.say(Outcome.MOVED, desk.booker)).isInstanceOf(Result.NewTimeWanted.class);
        assertThat(conflicts.open(desk.supervisor))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.MOVE_WANTED);
        assertThat(desk.now().outcome()).isNull();

        desk.at(OutcomeDesk.END);
        assertThat(desk.say(Outcome.MOVED, desk.consultant)).isInstanceOf(Result.Done.class);
        assertThat(desk.now().outcome()).isEqualTo(Outcome.MOVED);
        assertThat(desk.callsOf(desk.booker))
                .extracting(call -> call.booking().id())
                .containsExactly(desk.booking.id());
        assertThat(conflicts.open(desk.supervisor)).as("settled with it").isEmpty();
    }

    @Test
    void isCorrectedByTheTeamLeadForAReason() {
        desk.at(OutcomeDesk.END);
        assertThat(correct(Outcome.CAME, "Tippfehler", desk.supervisor)).isEqualTo(notNow(Objection.NOTHING_KNOWN));
        desk.say(Outcome.NO_SHOW, desk.consultant);
        assertThat(correct(Outcome.CAME, "Tippfehler", desk.consultant)).isEqualTo(notNow(Objection.NOT_ALLOWED));
        assertThat(correct(Outcome.CAME, " ", desk.supervisor)).isEqualTo(notNow(Objection.REASON_MISSING));
        assertThat(correct(Outcome.CAME, "x".repeat(501), desk.supervisor)).isEqualTo(notNow(Objection.WORDS_TOO_LONG));

        assertThat(correct(Outcome.CAME, "Kam 20 Minuten später", desk.supervisor))
                .isInstanceOf(Result.Done.class);

        assertThat(desk.now().outcome()).isEqualTo(Outcome.CAME);
        assertThat(history("booking.corrected")).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("Kam 20 Minuten später");
            assertThat(entry.before()).containsEntry("outcome", "NO_SHOW");
            assertThat(entry.after()).containsEntry("outcome", "CAME");
        });
        assertThat(desk.alert().resolution()).isEqualTo(NoShowAlert.Resolution.WITHDRAWN);
        assertThat(correct(null, "doch offen", desk.supervisor)).isInstanceOf(Result.Done.class);
        assertThat(desk.now().outcome()).isNull();
    }

    @Test
    void correctsToCalledOff() {
        desk.at(OutcomeDesk.END);
        desk.say(Outcome.NO_SHOW, desk.consultant);

        assertThat(correct(Outcome.CANCELLED, "hatte abgesagt", desk.supervisor))
                .isInstanceOf(Result.Done.class);

        assertThat(desk.now().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(desk.now().outcome()).isNull();
        assertThat(correct(Outcome.CAME, "doch nicht", desk.supervisor)).isEqualTo(notNow(Objection.NOT_STANDING));
    }

    @Test
    void takesMarksOfTheCalendarTheSameWay() {
        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.NO_SHOW, CALENDAR))
                .as("not before the start")
                .isFalse();
        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.MOVED, CALENDAR))
                .as("asks for the new time")
                .isFalse();
        desk.at(OutcomeDesk.START);
        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.NO_SHOW, CALENDAR))
                .isTrue();
        assertThat(desk.alerts()).hasSize(1);

        recordOutcome.withoutMark(desk.booking.id(), CALENDAR);
        assertThat(desk.now().outcome()).isNull();
        assertThat(desk.alerts()).isEmpty();

        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.MOVED, CALENDAR))
                .isTrue();
        assertThat(desk.callsOf(desk.booker)).hasSize(1);

        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.CANCELLED, CALENDAR))
                .isTrue();
        assertThat(desk.now().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(desk.callsOf(desk.booker)).isEmpty();
        assertThat(recordOutcome.byMark(desk.booking.id(), Outcome.CAME, CALENDAR))
                .isFalse();
    }

    @Test
    void countsWhatCameOfAppointments() {
        desk.book(Office.customer(), EVENING);
        Booking cancelled = desk.book(Office.customer(), Office.at("2026-12-02", "20:00"));
        context.getBean(ChangeBooking.class)
                .cancel(cancelled.reference(), CancelReason.CUSTOMER, null, null, desk.booker, Channel.PORTAL);
        Booking undone = desk.book(Office.customer(), Office.at("2026-12-02", "20:00"));
        context.getBean(ChangeBooking.class).undo(undone.reference(), desk.booker, Channel.PORTAL);
        context.getBean(BookSlot.class)
                .book(
                        BookingWish.of(desk.anna, Office.at("2026-12-03", "11:00"), Office.customer()),
                        desk.supervisor,
                        Channel.PORTAL);
        desk.at(Office.at("2026-12-02", "20:30"));
        desk.say(Outcome.GHOST, desk.consultant);
        var count = context.getBean(CountOutcomes.class);

        assertThat(count.of(new CountOutcomes.Which(null, null, desk.anna, null, null)))
                .isEqualTo(new OutcomeCounts(4, 3, 0, 0, 1, 1, 0, 1));
        assertThat(count.of(new CountOutcomes.Which(null, null, null, desk.supervisor.id(), null))
                        .all())
                .isEqualTo(1);
        assertThat(count.of(
                        CountOutcomes.Which.ofCustomer(desk.booking.customer().id(), EVENING)))
                .isEqualTo(new OutcomeCounts(1, 1, 0, 0, 1, 0, 0, 0));
        assertThat(count.of(CountOutcomes.Which.startingWithin(
                        EVENING.plus(Duration.ofDays(9)), EVENING.plus(Duration.ofDays(10)))))
                .isEqualTo(OutcomeCounts.NONE);
    }

    private Result correct(@Nullable Outcome outcome, String reason, User by) {
        return correctOutcome.correct(desk.booking.reference(), outcome, reason, by, Channel.PORTAL);
    }

    private Result notNow(Objection why) {
        return new Result.NotNow(desk.now(), why);
    }

    private List<AuditEntry> history(String action) {
        return audit.of(new Subject("booking", desk.booking.reference())).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        var barrier = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
