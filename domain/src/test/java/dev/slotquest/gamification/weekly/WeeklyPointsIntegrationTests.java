package dev.slotquest.gamification.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class WeeklyPointsIntegrationTests {

    private static final IsoWeek WEEK = IsoWeek.of(LocalDate.parse("2026-12-01"));

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    ManageRules manageRules;

    @Autowired
    ManageParticipants participants;

    @Autowired
    RecordWeeklyPoints record;

    @Autowired
    DecideProposals decide;

    @Autowired
    WeeklyPoints weeklyPoints;

    @Autowired
    AuditTrail trail;

    private User supervisor;
    private User staff;
    private User colleague;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        staff = office.staff();
        colleague = office.staff();
        participants.add(staff, supervisor, Channel.PORTAL);
        participants.add(colleague, supervisor, Channel.PORTAL);
    }

    @Test
    void aSupervisorsGoalAndPointsCountAtOnce() {
        assertThat(goal("20", supervisor)).isEqualTo(new WeeklyResult.Done(false));
        assertThat(points("12.5", WeeklyKind.T1, supervisor)).isEqualTo(new WeeklyResult.Done(false));

        Row row = row();
        assertThat(row.goal()).isEqualByComparingTo("20");
        assertThat(row.achieved()).isEqualByComparingTo("12.5");
        assertThat(row.remaining()).isEqualByComparingTo("7.5");
        assertThat(row.balance()).isEqualByComparingTo("-7.5");
    }

    @Test
    void totalsNetBalancesButNotWhatIsMissing() {
        record.setGoal(staff, WEEK, new BigDecimal(20), supervisor, Channel.PORTAL);
        record.setGoal(colleague, WEEK, new BigDecimal(10), supervisor, Channel.PORTAL);
        points("30", WeeklyKind.TELEFONIE, supervisor);

        WeekSheet sheet = weeklyPoints.of(WEEK);

        assertThat(sheet.goal()).isEqualByComparingTo("30");
        assertThat(sheet.achieved()).isEqualByComparingTo("30");
        assertThat(sheet.remaining()).isEqualByComparingTo("10");
        assertThat(sheet.balance()).isEqualByComparingTo("0");
    }

    @Test
    void moreThanThirtyIsWorthAnotherLook() {
        assertThat(goal("30", supervisor)).isEqualTo(new WeeklyResult.Done(false));
        assertThat(goal("30.5", supervisor)).isEqualTo(new WeeklyResult.Done(true));
        assertThat(goal("100", supervisor)).isEqualTo(new WeeklyResult.Done(true));
        assertThat(goal("100.1", supervisor)).isEqualTo(new WeeklyResult.Refused(Problem.POINTS_INVALID));
        assertThat(record.setGoal(staff, WEEK, null, supervisor, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.POINTS_INVALID));
        assertThat(row().goal()).isEqualByComparingTo("100");
    }

    @Test
    void staffProposeTheirOwnAndSupervisorsDecide() {
        assertThat(goal("18", staff)).isEqualTo(new WeeklyResult.Waiting(false));
        assertThat(points("3", WeeklyKind.EXTRA, staff)).isEqualTo(new WeeklyResult.Waiting(false));
        assertThat(record.setGoal(colleague, WEEK, BigDecimal.TEN, staff, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.NOT_ALLOWED));
        assertThat(row().goal()).isNull();
        assertThat(row().achieved()).isEqualByComparingTo("0");
        List<WeekSheet.Proposal> proposals = row().proposals();

        assertThat(decide.apply(WEEK, proposals.get(0).id(), staff, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.NOT_ALLOWED));
        assertThat(decide.apply(WEEK, proposals.get(0).id(), supervisor, Channel.PORTAL))
                .isInstanceOf(WeeklyResult.Done.class);
        assertThat(decide.reject(WEEK, proposals.get(1).id(), supervisor, Channel.PORTAL))
                .isInstanceOf(WeeklyResult.Done.class);

        assertThat(row().goal()).isEqualByComparingTo("18");
        assertThat(row().achieved()).isEqualByComparingTo("0");
        assertThat(row().proposals()).isEmpty();
    }

    @Test
    void theLastProposedGoalWins() {
        goal("18", staff);
        goal("22", staff);

        assertThat(row().proposals())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.points()).isEqualByComparingTo("22"));
    }

    @Test
    void outsideTheWindowEverythingWaits() {
        windowFrom18To21();
        clock.set(Office.at("2026-12-01", "17:59"));
        assertThat(goal("20", supervisor)).isEqualTo(new WeeklyResult.Waiting(false));
        assertThat(points("4", WeeklyKind.T2, supervisor)).isEqualTo(new WeeklyResult.Waiting(false));
        assertThat(decide.applyAll(WEEK, supervisor, Channel.PORTAL)).isEmpty();
        assertThat(decide.apply(WEEK, row().proposals().getFirst().id(), supervisor, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.WINDOW_CLOSED));

        clock.set(Office.at("2026-12-01", "18:00"));
        assertThat(decide.applyAll(WEEK, supervisor, Channel.PORTAL)).contains(2);

        assertThat(row().goal()).isEqualByComparingTo("20");
        assertThat(row().achieved()).isEqualByComparingTo("4");
        clock.set(Office.at("2026-12-01", "21:00"));
        assertThat(decide.open()).isTrue();
        clock.set(Office.at("2026-12-01", "21:00").plusSeconds(1));
        assertThat(decide.open()).isFalse();
    }

    @Test
    void onVacationTheGoalCountsNothingAndActivitiesStillCount() {
        goal("20", supervisor);
        points("5", WeeklyKind.T1, supervisor);
        participants.addVacation(staff, WEEK.monday(), WEEK.friday(), "Urlaub", supervisor, Channel.PORTAL);

        assertThat(row().vacation()).isTrue();
        assertThat(row().counted()).isEqualByComparingTo("0");
        assertThat(row().balance()).isEqualByComparingTo("5");
        assertThat(goal("10", supervisor)).isEqualTo(new WeeklyResult.Refused(Problem.ON_VACATION));
        assertThat(weeklyPoints.of(WEEK.plus(1)).of(staff.id()).orElseThrow().vacation())
                .isFalse();

        long id = participants.vacations(staff, WEEK.monday()).getFirst().id();
        assertThat(participants.deleteVacation(staff, id, colleague, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.NOT_ALLOWED));
        participants.deleteVacation(staff, id, supervisor, Channel.PORTAL);
        assertThat(row().vacation()).isFalse();
    }

    @Test
    void aDayOffDoesNotTakeTheGoalAway() {
        goal("20", supervisor);
        participants.addVacation(staff, WEEK.monday(), WEEK.monday(), null, supervisor, Channel.PORTAL);

        assertThat(row().vacation()).isFalse();
    }

    @Test
    void aDeletedActivityCountsNoMoreAndStaysInTheTrail() {
        points("5", WeeklyKind.T1, supervisor);
        long id = row().activities().getFirst().id();

        assertThat(record.deleteActivity(WEEK, id, "doppelt", staff, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.NOT_ALLOWED));
        assertThat(record.deleteActivity(WEEK, id, "doppelt", supervisor, Channel.PORTAL))
                .isInstanceOf(WeeklyResult.Done.class);
        assertThat(record.deleteActivity(WEEK, id, "doppelt", supervisor, Channel.PORTAL))
                .isEqualTo(new WeeklyResult.Refused(Problem.GONE));

        assertThat(row().achieved()).isEqualByComparingTo("0");
        assertThat(trail.of(WeeklyEvent.subjectOf(WEEK))).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("weekly.activity-deleted");
            assertThat(entry.before()).containsEntry("points", "5.0");
            assertThat(entry.reason()).isEqualTo("doppelt");
        });
    }

    @Test
    void whoLeavesDisappearsAndComesBackWithEverything() {
        points("5", WeeklyKind.T1, supervisor);
        participants.remove(staff, supervisor, Channel.PORTAL);

        assertThat(weeklyPoints.of(WEEK).of(staff.id())).isEmpty();
        assertThat(goal("5", staff)).isEqualTo(new WeeklyResult.Refused(Problem.NOT_A_PARTICIPANT));

        participants.add(staff, supervisor, Channel.PORTAL);
        assertThat(row().achieved()).isEqualByComparingTo("5");
    }

    @Test
    void suggestsFromTheLastFourWeeksThatWereWorked() {
        for (int back = 1; back <= 5; back++) {
            record.addActivity(
                    staff,
                    WEEK.plus(-back),
                    WeeklyKind.T1,
                    new BigDecimal(10 * back),
                    null,
                    supervisor,
                    Channel.PORTAL);
        }
        IsoWeek away = WEEK.plus(-4);
        participants.addVacation(staff, away.monday(), away.sunday(), null, supervisor, Channel.PORTAL);

        assertThat(row().suggestion()).as("1.1 · (10 + 20 + 30) / 3").isEqualByComparingTo("22");
    }

    @Test
    void aProposalIsDecidedOnce() {
        points("5", WeeklyKind.T1, staff);
        long proposal = row().proposals().getFirst().id();
        List<WeeklyResult> results = Collections.synchronizedList(new CopyOnWriteArrayList<>());
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual()
                        .start(() -> results.add(decide.apply(WEEK, proposal, supervisor, Channel.PORTAL))))
                .toList();
        threads.forEach(WeeklyPointsIntegrationTests::await);

        assertThat(results)
                .hasSize(8)
                .filteredOn(WeeklyResult.Done.class::isInstance)
                .hasSize(1);
        assertThat(row().achieved()).isEqualByComparingTo("5");
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void windowFrom18To21() {
        manageRules.set(RuleName.WEEKLY_POINTS_FROM_HOUR, "18", TestClock.START, Actor.system());
        manageRules.set(RuleName.WEEKLY_POINTS_TO_HOUR, "21", TestClock.START, Actor.system());
    }

    private WeeklyResult goal(String points, User by) {
        return record.setGoal(staff, WEEK, new BigDecimal(points), by, Channel.PORTAL);
    }

    private WeeklyResult points(String points, WeeklyKind kind, User by) {
        return record.addActivity(staff, WEEK, kind, new BigDecimal(points), null, by, Channel.PORTAL);
    }

    private Row row() {
        return weeklyPoints.of(WEEK).of(staff.id()).orElseThrow();
    }
}
