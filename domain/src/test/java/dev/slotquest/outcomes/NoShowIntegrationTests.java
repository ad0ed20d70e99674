package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.outcomes.CallBack.State;
import dev.slotquest.outcomes.NoShowAlert.Resolution;
import dev.slotquest.outcomes.ResolveNoShow.Result;
import dev.slotquest.outcomes.Successor.Kind;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class NoShowIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    ResolveNoShow resolveNoShow;

    @Autowired
    CorrectOutcome correctOutcome;

    @Autowired
    NoShowAlerts alerts;

    @Autowired
    NoShowTable table;

    @Autowired
    CallBacks callBacks;

    @Autowired
    Successors successors;

    @Autowired
    FollowUps followUps;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    TransactionTemplate transaction;

    private OutcomeDesk desk;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        desk = new OutcomeDesk(context);
        desk.at(OutcomeDesk.END);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SHOW", "GHOST"})
    void isRaisedOnceAndToldToEveryTeamLead(Outcome outcome) {
        User other = desk.office.supervisor();
        desk.say(outcome, desk.consultant);
        desk.say(outcome, desk.supervisor);

        assertThat(desk.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.booking().id()).isEqualTo(desk.booking.id()));
        assertThat(toldOf("no-show:")).containsExactlyInAnyOrder(desk.supervisor.id(), other.id());
        assertThat(alerts.open(desk.booker)).as("not the booker's").isEmpty();
    }

    @Test
    void isNotRaisedForWhatIsHistory() {
        desk.at(OutcomeDesk.END.plus(Duration.ofDays(15)));
        desk.say(Outcome.NO_SHOW, desk.consultant);

        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void letsTheBookerCallBack() {
        NoShowAlert alert = missing();

        assertThat(resolveNoShow.callBack(alert.id(), desk.supervisor, Channel.DISCORD))
                .isInstanceOf(Result.Done.class);

        assertThat(desk.alert().resolution()).isEqualTo(Resolution.CALL_BACK);
        assertThat(desk.alert().resolvedBy()).isEqualTo(desk.supervisor.displayName());
        assertThat(desk.callsOf(desk.booker)).hasSize(1);
        assertThat(desk.callsOf(desk.supervisor)).isEmpty();
        assertThat(toldOf("call-back:")).containsExactly(desk.booker.id());
    }

    @Test
    void leavesTheCallToTheTeamLeadWhenTheBookerHasLeft() {
        context.getBean(DeactivateUser.class).deactivate(desk.booker.username(), Actor.system());
        NoShowAlert alert = missing();
        resolveNoShow.callBack(alert.id(), desk.supervisor, Channel.DISCORD);

        assertThat(desk.callsOf(desk.supervisor))
                .extracting(CallBack::assignedTo)
                .containsExactly((Long) null);
        assertThat(toldOf("call-back:")).containsExactly(desk.supervisor.id());
    }

    @Test
    void isMarkedAsGhostOrDismissed() {
        NoShowAlert alert = missing();
        assertThat(resolveNoShow.markGhost(alert.id(), desk.supervisor, Channel.PORTAL))
                .isInstanceOf(Result.Done.class);
        assertThat(desk.now().outcome()).isEqualTo(Outcome.GHOST);
        assertThat(desk.alert().resolution()).isEqualTo(Resolution.GHOST);

        assertThat(resolveNoShow.dismiss(alert.id(), desk.supervisor, Channel.PORTAL))
                .isEqualTo(new Result.DecidedBefore(desk.alert()));
        assertThat(desk.alerts()).isEmpty();
        assertThat(alerts.recent(desk.supervisor, PageRequest.first(10)).items())
                .hasSize(1);
    }

    @Test
    void isForThoseWhoLeadTheTeam() {
        NoShowAlert alert = missing();

        assertThat(resolveNoShow.dismiss(alert.id(), desk.booker, Channel.PORTAL))
                .isInstanceOf(Result.Unknown.class);
        assertThat(resolveNoShow.dismiss(999_999, desk.supervisor, Channel.PORTAL))
                .isInstanceOf(Result.Unknown.class);
        assertThat(desk.alerts()).hasSize(1);
    }

    @Test
    void isWithdrawnWhenTheCustomerCameAfterAllAndRaisedAnewWhenNot() {
        NoShowAlert alert = missing();
        resolveNoShow.callBack(alert.id(), desk.supervisor, Channel.PORTAL);
        correct(Outcome.CAME);
        assertThat(desk.alert().resolution()).isEqualTo(Resolution.WITHDRAWN);
        assertThat(desk.callsOf(desk.booker)).isEmpty();

        desk.at(OutcomeDesk.END.plus(Duration.ofHours(1)));
        correct(Outcome.NO_SHOW);
        assertThat(desk.alerts()).extracting(NoShowAlert::id).containsExactly(alert.id());
        assertThat(toldOf("no-show:")).as("told anew").hasSize(2);
    }

    @Test
    void isResolvedByExactlyOneOfMany() throws Exception {
        for (int round = 0; round < 5; round++) {
            database.clear();
            desk = new OutcomeDesk(context);
            desk.at(OutcomeDesk.END);
            NoShowAlert alert = missing();
            List<Callable<Result>> acts = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                acts.add(() -> resolveNoShow.callBack(alert.id(), desk.supervisor, Channel.TELEGRAM));
                acts.add(() -> resolveNoShow.dismiss(alert.id(), desk.supervisor, Channel.DISCORD));
                acts.add(() -> resolveNoShow.markGhost(alert.id(), desk.supervisor, Channel.PORTAL));
            }
            List<Result> results = atOnce(acts);

            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Result.DecidedBefore.class::isInstance)
                    .hasSize(11);
            assertThat(context.getBean(AuditTrail.class).of(new Subject("booking", desk.booking.reference())).stream()
                            .filter(entry -> entry.action().equals("booking.no-show-resolved")))
                    .hasSize(1);
            assertThat(desk.now().outcome())
                    .isEqualTo(desk.alert().resolution() == Resolution.GHOST ? Outcome.GHOST : Outcome.NO_SHOW);
        }
    }

    /** Looks, and decides when it has seen that nothing is decided, as it would be without the lock. */
    @Test
    void wouldBeResolvedTwiceWithoutTheLock() throws Exception {
        NoShowAlert alert = missing();
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<Boolean> careless = () -> Boolean.TRUE.equals(transaction.execute(status -> {
            boolean open = table.byId(alert.id()).orElseThrow().open();
            await(bothHaveLooked);
            if (open) {
                table.resolve(alert.id(), Resolution.DISMISSED, desk.supervisor.id(), OutcomeDesk.END);
            }
            return open;
        }));

        assertThat(atOnce(List.of(careless, careless))).containsExactly(true, true);
    }

    @Test
    void isResolvedByANewAppointmentWhereverItIsBooked() {
        NoShowAlert alert = missing();
        Booking next = winBack();
        drain();

        assertThat(desk.alert().resolution()).isEqualTo(Resolution.NEW_TIME);
        assertThat(desk.alert().resolvedBy()).isEqualTo(desk.booker.displayName());
        assertThat(successors.of(desk.booking.id())).singleElement().satisfies(link -> {
            assertThat(link.successorId()).isEqualTo(next.id());
            assertThat(link.kind()).isEqualTo(Kind.WIN_BACK);
        });
        assertThat(resolveNoShow.dismiss(alert.id(), desk.supervisor, Channel.PORTAL))
                .isInstanceOf(Result.DecidedBefore.class);

        followUps.again("win-back");
        drain();
        assertThat(database.jdbc()
                        .sql("select count(*) from booking_successor")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void endsTheCallWhenTheCustomerHasANewAppointment() {
        NoShowAlert alert = missing();
        resolveNoShow.offerNewTime(alert.id(), desk.supervisor, Channel.PORTAL);
        CallBack call = desk.callsOf(desk.supervisor).getFirst();
        winBack();
        drain();

        assertThat(callBacks.byId(call.id(), desk.supervisor))
                .get()
                .extracting(CallBack::state)
                .isEqualTo(State.BOOKED);
        assertThat(callBacks.reached(call.id(), desk.supervisor, Channel.PORTAL))
                .isInstanceOf(CallBacks.Result.ClosedBefore.class);
    }

    @Test
    void countsHowOftenNobodyAnswered() {
        resolveNoShow.callBack(missing().id(), desk.supervisor, Channel.PORTAL);
        CallBack call = desk.callsOf(desk.booker).getFirst();

        callBacks.notReached(call.id(), desk.booker, Channel.TELEGRAM);
        callBacks.notReached(call.id(), desk.booker, Channel.TELEGRAM);
        assertThat(desk.callsOf(desk.booker)).extracting(CallBack::attempts).containsExactly(2);
        assertThat(callBacks.reached(call.id(), desk.stranger, Channel.TELEGRAM))
                .isInstanceOf(CallBacks.Result.Unknown.class);

        assertThat(callBacks.reached(call.id(), desk.booker, Channel.TELEGRAM))
                .isInstanceOf(CallBacks.Result.Done.class);
        assertThat(desk.callsOf(desk.booker)).isEmpty();
    }

    @Test
    void leavesOtherCustomersAlone() {
        missing();
        desk.book(Office.customer(), Office.at("2026-12-04", "11:00"));
        drain();

        assertThat(desk.alerts()).hasSize(1);
        assertThat(successors.of(desk.booking.id())).isEmpty();
    }

    private NoShowAlert missing() {
        desk.say(Outcome.NO_SHOW, desk.consultant);
        return desk.alerts().getFirst();
    }

    private Booking winBack() {
        var result = context.getBean(BookSlot.class)
                .book(
                        BookingWish.of(desk.anna, Office.at("2026-12-04", "11:00"), OutcomeDesk.MAX)
                                .withPotential(Potential.WIN_BACK),
                        desk.booker,
                        Channel.BROWSER_CHAT);
        return ((BookSlot.Result.Done) result).booking();
    }

    private void correct(Outcome outcome) {
        assertThat(correctOutcome.correct(desk.booking.reference(), outcome, "Irrtum", desk.supervisor, Channel.PORTAL))
                .isInstanceOf(RecordOutcome.Result.Done.class);
    }

    private List<Long> toldOf(String fact) {
        return database.jdbc()
                .sql("select user_id from notification where fact like concat(?, '%') order by id")
                .param(fact)
                .query(Long.class)
                .list();
    }

    private void drain() {
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
        assertThat(followUps.waiting("win-back")).isFalse();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
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
