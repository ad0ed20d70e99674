package dev.slotquest.gamification.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.goals.GoalResult.Problem;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kim books on Tuesday, 1 December 2026, from 10:00. A slot at 14:00 that is empty is worth 4 + 2 points. */
@DomainTest
class GoalsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessTime time;

    @Autowired
    Goals goals;

    @Autowired
    Ledger ledger;

    @Autowired
    Facts facts;

    private GameOffice game;
    private User kim;
    private User lead;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
        lead = game.people().supervisor();
        anna = game.people().consultant(20);
    }

    @Test
    void theTemplatesBringWhatTheyAlwaysPromised() {
        assertThat(goals.templates()).extracting(GoalTemplate::xp).containsExactly(60, 55, 75, 65, 70);
    }

    @Test
    void isCountedToldOnceAndPaidOnce() {
        Goal goal = set(GoalWish.of("daily_points", 10));
        Booking first = book();
        assertThat(now(goal)).extracting(Goal::progress, Goal::state).containsExactly(6, Goal.State.OPEN);
        assertThat(claim(goal)).isEqualTo(Problem.NOT_REACHED);
        book();
        assertThat(now(goal).state()).isEqualTo(Goal.State.REACHED);
        assertThat(told()).isEqualTo(1);
        game.undo(first, kim);
        game.catchUp();
        assertThat(now(goal).state()).isEqualTo(Goal.State.OPEN);
        book();
        assertThat(told()).as("it is told once").isEqualTo(1);

        long before = ledger.balances(kim.id()).xp();
        assertThat(claim(goal)).isNull();
        assertThat(claim(goal)).isEqualTo(Problem.CLAIMED_BEFORE);
        assertThat(ledger.balances(kim.id()).xp() - before).isEqualTo(60);
        assertThat(facts.of(kim.id())).containsEntry(Fact.GOALS, 1L);
        assertThat(refused(GoalWish.of("daily_points", 20)))
                .as("a day brings it once")
                .isEqualTo(Problem.THERE_IS_ONE);
    }

    @Test
    void aSumOfADayCanBeClaimedLater() {
        Goal goal = set(GoalWish.of("daily_points", 6));
        book();
        clock.moveBy(Duration.ofDays(2));

        assertThat(now(goal).state()).isEqualTo(Goal.State.REACHED);
        assertThat(claim(goal)).isNull();
    }

    @Test
    void isOverWhenItsTimeIs() {
        Goal goal = set(GoalWish.of("weekly_bookings", 5));
        assertThat(goal.lastDay()).isEqualTo(LocalDate.of(2026, 12, 6));
        clock.moveBy(Duration.ofDays(7));

        assertThat(now(goal).state()).isEqualTo(Goal.State.EXPIRED);
        assertThat(claim(goal)).isEqualTo(Problem.TOO_LATE);
        assertThat(goals.delete(kim, goal.id(), Channel.PORTAL)).isInstanceOf(GoalResult.Done.class);
        assertThat(goals.of(kim)).isEmpty();
    }

    @Test
    void aStreakThatWasReachedStaysSo() {
        Goal goal = set(GoalWish.of("streak_maintenance", 3));
        book();
        for (int day = 0; day < 2; day++) {
            clock.moveBy(Duration.ofDays(1));
            book();
        }
        clock.moveBy(Duration.ofDays(10));

        assertThat(now(goal).state()).isEqualTo(Goal.State.REACHED);
    }

    @Test
    void aBetterWeekThanTheLastIsReachedByPoints() {
        book();
        clock.moveBy(Duration.ofDays(7));
        Goal goal = set(GoalWish.of("rank_improvement", 5));
        book();
        assertThat(now(goal).progress()).isZero();
        book();

        assertThat(now(goal).state()).isEqualTo(Goal.State.REACHED);
    }

    @Test
    void refusesNonsense() {
        book();
        assertThat(refused(GoalWish.of("daily_points", 51))).isEqualTo(Problem.TARGET_INVALID);
        assertThat(refused(GoalWish.of("daily_points", 5))).isEqualTo(Problem.REACHED_ALREADY);
        assertThat(refused(GoalWish.of("nonsense", 5))).isEqualTo(Problem.TEMPLATE_UNKNOWN);
        assertThat(refused(own(" ", 1, 3))).isEqualTo(Problem.TEXT_INVALID);
        assertThat(refused(own("Lesen", 0, 3))).isEqualTo(Problem.TARGET_INVALID);
        assertThat(refused(own("Lesen", 5, -1))).isEqualTo(Problem.DAY_INVALID);
        assertThat(goals.set(lead, GoalWish.of("daily_points", 10), kim, Channel.PORTAL))
                .isEqualTo(new GoalResult.Refused(Problem.NOT_ALLOWED));
        for (int number = 0; number < 10; number++) {
            set(own("Ziel " + number, 1, 3));
        }
        assertThat(refused(own("noch eins", 1, 3))).isEqualTo(Problem.TOO_MANY);
    }

    @Test
    void aGoalInTheOwnWordsIsKeptByHand() {
        Goal goal = set(own("12 Rückrufe", 12, 5));
        assertThat(goals.setProgress(kim, goal.id(), 13, Channel.PORTAL)).isInstanceOf(GoalResult.Done.class);
        assertThat(now(goal)).extracting(Goal::progress, Goal::state).containsExactly(12, Goal.State.REACHED);
        long before = ledger.balances(kim.id()).xp();

        assertThat(claim(goal)).isNull();
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(before);
        assertThat(goals.setProgress(lead, goal.id(), 1, Channel.PORTAL))
                .isEqualTo(new GoalResult.Refused(Problem.UNKNOWN));
    }

    @Test
    void whatALeaderSuggestsCountsOnceItIsAgreedOn() {
        var set = goals.set(kim, own("Zwei neue Kampagnen", 2, 5), lead, Channel.PORTAL);
        Goal goal = ((GoalResult.Done) set).goal();
        assertThat(goal.state()).isEqualTo(Goal.State.SUGGESTED);
        assertThat(goal.setBy()).isEqualTo(lead.displayName());
        assertThat(goals.setProgress(kim, goal.id(), 1, Channel.PORTAL))
                .isEqualTo(new GoalResult.Refused(Problem.NOT_BY_HAND));

        goals.accept(kim, goal.id(), Channel.PORTAL);
        assertThat(now(goal).state()).isEqualTo(Goal.State.OPEN);
    }

    private GoalWish own(String text, int target, int days) {
        return new GoalWish(null, text, target, time.today().plusDays(days), "Eis essen");
    }

    private Goal set(GoalWish wish) {
        return ((GoalResult.Done) goals.set(kim, wish, kim, Channel.PORTAL)).goal();
    }

    private Problem refused(GoalWish wish) {
        return ((GoalResult.Refused) goals.set(kim, wish, kim, Channel.PORTAL)).problem();
    }

    private @Nullable Problem claim(Goal goal) {
        return goals.claim(kim, goal.id(), Channel.PORTAL) instanceof GoalResult.Refused(Problem problem)
                ? problem
                : null;
    }

    private Goal now(Goal goal) {
        return goals.byId(kim, goal.id()).orElseThrow();
    }

    private Booking book() {
        Booking booking =
                game.book(kim, anna, Office.at(time.today().plusDays(7).toString(), "14:00"), Office.customer());
        game.catchUp();
        return booking;
    }

    private int told() {
        return database.jdbc()
                .sql("select count(*) from notification where user_id = ? and fact like 'goal:%'")
                .param(kim.id())
                .query(Integer.class)
                .single();
    }
}
