package dev.slotquest.gamification.leaderboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.GamificationEvent.PeriodWon;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Band;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Line;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Today is Tuesday, 1 December 2026, 10:00. */
@DomainTest
@RecordApplicationEvents
class LeaderboardIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    Leaderboards leaderboards;

    @Autowired
    Winners winners;

    @Autowired
    PeriodAwards periodAwards;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    ApplicationEvents events;

    private GameOffice game;
    private User kim;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
    }

    @Test
    void showsOneselfFirstAndNamesNobodyWhoDoesNotWantTo() {
        List<User> others = team(3);
        pay(others.get(0), 30);
        pay(kim, 20);
        pay(others.get(1), 10);
        pay(others.get(2), 5);

        LeaderboardView board = board(kim);

        assertThat(board.own().value()).isEqualTo(20);
        assertThat(board.own().place()).isEqualTo(2);
        assertThat(board.benchmark()).as("four people are too few").isNull();
        assertThat(board.neighbours())
                .extracting(Line::me, Line::name, Line::value)
                .containsExactly(
                        tuple(false, null, null), tuple(true, kim.displayName(), 20.0), tuple(false, null, null));
        assertThat(board.ranking()).extracting(Line::me).containsExactly(true);
        assertThat(board.trend()).hasSize(8);
        assertThat(board.trend().getLast().value()).isEqualTo(20);
    }

    @Test
    void namesThoseWhoWantToBeSeenDownToTheNextOneBelow() {
        List<User> others = team(4);
        others.forEach(this::wantsToBeSeen);
        pay(others.get(0), 30);
        pay(kim, 20);
        pay(others.get(1), 10);
        pay(others.get(2), 5);
        pay(others.get(3), 1);

        assertThat(board(kim).ranking())
                .extracting(Line::name, Line::value)
                .containsExactly(
                        tuple(others.get(0).displayName(), 30.0),
                        tuple(kim.displayName(), 20.0),
                        tuple(others.get(1).displayName(), 10.0));
    }

    @Test
    void tellsNobodyThatTheyAreLast() {
        List<User> others = team(3);
        others.forEach(other -> pay(other, 30));
        pay(kim, 1);

        assertThat(board(kim).own().place()).isNull();
        assertThat(board(kim).neighbours()).last().extracting(Line::place).isNull();
    }

    @Test
    void comparesWithTheBestWhereThereAreEnoughPeople() {
        List<User> others = team(9);
        for (int i = 0; i < others.size(); i++) {
            pay(others.get(i), 10 + i);
        }
        pay(kim, 50);

        LeaderboardView board = board(kim);
        assertThat(board.own().band()).isEqualTo(Band.TOP_10);
        assertThat(board.benchmark()).isEqualTo(new LeaderboardView.Benchmark(50, 18, 15));
        assertThat(board(others.getFirst()).own().band()).isNull();
    }

    @Test
    void saysHowManyPlacesSomebodyHasMovedSinceTheDayBefore() {
        User ben = team(1).getFirst();
        pay(ben, 10);
        pay(kim, 5);
        clock.moveBy(Duration.ofDays(1));
        pay(kim, 20);

        assertThat(board(kim).own().moved()).isEqualTo(1);
        assertThat(board(ben).own().moved()).isEqualTo(-1);
    }

    @Test
    void leavesThoseOutWhoDoNotPlayAndShowsThemNothing() {
        User ben = team(1).getFirst();
        wantsToBeSeen(ben);
        pay(ben, 10);
        pay(kim, 5);
        participation.choose(ben, false, Actor.system());

        assertThat(leaderboards.of(ben, BoardPeriod.WEEK, BoardMetric.POINTS)).isEmpty();
        assertThat(board(kim).own().place()).isEqualTo(1);
        assertThat(board(kim).ranking()).hasSize(1);

        features.choose(GameFeature.LEADERBOARDS, false, Actor.system());
        assertThat(leaderboards.of(kim, BoardPeriod.WEEK, BoardMetric.POINTS)).isEmpty();
    }

    @Test
    void pausesWhoIsAway() {
        database.jdbc()
                .sql(
                        "insert into weekly_vacation (user_id, first_day, last_day) values (?, '2026-11-30', '2026-12-04')")
                .param(kim.id())
                .update();

        assertThat(board(kim).own().paused()).isTrue();
        clock.moveBy(Duration.ofDays(7));
        assertThat(board(kim).own().paused()).isFalse();
    }

    @Test
    void keepsLeaguesForTheWeek() {
        List<User> others = team(20);
        clock.moveBy(Duration.ofDays(-7));
        others.forEach(other -> pay(other, (int) (other.id() % 100) + 10));
        clock.set(TestClock.START);
        board(kim);
        String sql = "select group_concat(user_id, ':', league order by user_id) from league_member";
        String before = database.jdbc().sql(sql).query(String.class).single();
        pay(kim, 1_000);
        board(kim);

        assertThat(database.jdbc().sql(sql).query(String.class).single()).isEqualTo(before);
        assertThat(database.jdbc()
                        .sql("select max(league) from league_member")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void countsWhoCameWhateverBecomesOfIt() {
        User lead = game.people().supervisor();
        long anna = game.people().consultant(20);
        Booking first = game.book(kim, anna, Office.at("2026-12-02", "14:00"), Office.customer());
        Booking second = game.book(kim, anna, Office.at("2026-12-02", "16:00"), Office.customer());
        game.conclude(first, Outcome.CAME, lead);
        game.conclude(second, Outcome.NO_SHOW, lead);
        game.catchUp();
        assertThat(shows(kim)).isEqualTo(1);
        assertThat(sums()).containsExactly("2026-12-02 1 1");

        game.conclude(second, Outcome.CAME, lead);
        game.catchUp();
        assertThat(shows(kim)).isEqualTo(2);
        game.conclude(first, Outcome.GHOST, lead);
        game.catchUp();
        assertThat(shows(kim)).isEqualTo(1);

        List<String> known = sums();
        rebuildGame.all();
        assertThat(sums()).as("working it out anew comes to the same").isEqualTo(known);
        for (String table : List.of("appointment_known", "show_day", "show_total")) {
            database.jdbc().sql("delete from " + table).update();
        }
        rebuildGame.all();
        assertThat(sums()).isEqualTo(known);
        assertThat(shows(kim)).isEqualTo(1);
    }

    @Test
    void wantsTenKnownAppointmentsForAShare() {
        database.jdbc()
                .sql("insert into show_day (user_id, day, came, missed) values (?, '2026-12-01', 7, 2)")
                .param(kim.id())
                .update();
        LeaderboardView few =
                leaderboards.of(kim, BoardPeriod.MONTH, BoardMetric.SHOW_RATE).orElseThrow();
        assertThat(few.own().value()).isZero();
        assertThat(few.own().missing()).isEqualTo(1);

        database.jdbc().sql("update show_day set came = 8").update();
        LeaderboardView enough =
                leaderboards.of(kim, BoardPeriod.MONTH, BoardMetric.SHOW_RATE).orElseThrow();
        assertThat(enough.own().value()).isEqualTo(0.8);
        assertThat(enough.own().missing()).isZero();
    }

    @Test
    void ranksStreaks() {
        long anna = game.people().consultant(20);
        game.book(kim, anna, Office.at("2026-12-03", "14:00"), Office.customer());
        game.catchUp();
        assertThat(streak()).isEqualTo(1);
        clock.moveBy(Duration.ofDays(1));
        game.book(kim, anna, Office.at("2026-12-03", "16:00"), Office.customer());
        game.catchUp();
        assertThat(streak()).isEqualTo(2);
        clock.moveBy(Duration.ofDays(2));
        assertThat(streak()).as("Thursday went by").isZero();
    }

    private double streak() {
        return leaderboards
                .of(kim, BoardPeriod.ALL, BoardMetric.STREAK)
                .orElseThrow()
                .own()
                .value();
    }

    @Test
    void decidesOnceWhoWasTheBestOfAPeriodThatIsOver() {
        User ben = team(1).getFirst();
        wantsToBeSeen(ben);
        clock.set(Office.at("2026-11-25", "12:00"));
        pay(ben, 20);
        pay(kim, 10);
        clock.set(TestClock.START);

        assertThat(periodAwards.run()).isEqualTo(3);
        assertThat(periodAwards.run()).isZero();

        assertThat(events.stream(PeriodWon.class))
                .extracting(PeriodWon::username, PeriodWon::award, PeriodWon::period)
                .containsExactlyInAnyOrder(
                        tuple(ben.username(), PeriodAward.MVP_OF_WEEK, "2026-W48"),
                        tuple(ben.username(), PeriodAward.MVP_OF_MONTH, "2026-11"),
                        tuple(ben.username(), PeriodAward.CHAMPION_OF_MONTH, "2026-11"));
        assertThat(winners.latest(kim, 10))
                .extracting(Winner::name, Winner::me)
                .containsOnly(tuple(ben.displayName(), false));

        clock.set(Office.at("2027-01-01", "00:10"));
        pay(kim, 1_000);
        assertThat(periodAwards.run())
                .as("weeks 49 to 52, December twice, and the year")
                .isEqualTo(7);
        assertThat(events.stream(PeriodWon.class).filter(won -> won.award() == PeriodAward.MVP_OF_YEAR))
                .extracting(PeriodWon::username, PeriodWon::period)
                .containsExactly(tuple(ben.username(), "2026"));
    }

    @Test
    void amongEqualsTheOneWinsWhoHadMoreCustomersCome() {
        User ben = team(1).getFirst();
        clock.set(Office.at("2026-11-25", "12:00"));
        pay(ben, 20);
        pay(kim, 20);
        database.jdbc()
                .sql("insert into show_day (user_id, day, came, missed) values (?, '2026-11-26', 1, 0)")
                .param(ben.id())
                .update();
        clock.set(TestClock.START);
        periodAwards.run();

        assertThat(events.stream(PeriodWon.class))
                .extracting(PeriodWon::username)
                .containsOnly(ben.username());
    }

    @Test
    void decidesOnceHoweverManyDecideAtOnce() throws Exception {
        clock.set(Office.at("2026-11-25", "12:00"));
        pay(kim, 20);
        clock.set(TestClock.START);
        int decided = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> run = periodAwards::run;
            for (Future<Integer> result : threads.invokeAll(List.of(run, run, run, run, run, run))) {
                decided += result.get();
            }
        }
        assertThat(decided).isEqualTo(3);
    }

    private List<User> team(int size) {
        List<User> team = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            team.add(game.people().staff());
        }
        return team;
    }

    private void wantsToBeSeen(User user) {
        database.jdbc()
                .sql("update user_account set ranked = true where id = ?")
                .param(user.id())
                .update();
    }

    private void pay(User user, int points) {
        ledger.pay(user.id(), Currency.POINTS, points, EntryKind.REWARD, "test:" + clock.instant());
    }

    private LeaderboardView board(User user) {
        return leaderboards.of(user, BoardPeriod.WEEK, BoardMetric.POINTS).orElseThrow();
    }

    private double shows(User user) {
        return leaderboards
                .of(user, BoardPeriod.ALL, BoardMetric.SHOWS)
                .orElseThrow()
                .own()
                .value();
    }

    private List<String> sums() {
        return database.jdbc()
                .sql("select concat_ws(' ', day, came, missed) from show_day order by day")
                .query(String.class)
                .list();
    }
}
