package dev.slotquest.gamification.prestige;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.NightlyCheck;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.levels.Levels;
import dev.slotquest.gamification.progress.PlayerCards;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Beginning anew, with the real database. */
@DomainTest
class PrestigeIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Prestige prestige;

    @Autowired
    Ledger ledger;

    @Autowired
    Levels levels;

    @Autowired
    PlayerCards cards;

    @Autowired
    Facts facts;

    @Autowired
    GameFeatures features;

    @Autowired
    Participation participation;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    List<NightlyCheck> checks;

    private GameOffice game;
    private User kim;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
        anna = game.people().consultant(20);
    }

    @Test
    void beginsAnewAndLosesNothing() {
        earn(10, 50);
        long coins = ledger.balances(kim.id()).coins();

        Prestige.Result result = ascend();

        assertThat(result).isInstanceOfSatisfying(Prestige.Result.Done.class, done -> {
            assertThat(done.state().rank().number()).isEqualTo(1);
            assertThat(done.state().points()).isEqualTo(10);
            assertThat(done.state().level()).isEqualTo(1);
        });
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(Level.beginOf(10) + 50);
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(coins);
        assertThat(levels.of(kim.id())).isEqualTo(new Level(1, 0));
        assertThat(cards.of(kim, Locale.ENGLISH).level().number()).isEqualTo(1);
        assertThat(facts.of(kim.id())).containsEntry(Fact.LEVEL, 1L).containsEntry(Fact.PRESTIGE, 1L);
    }

    @Test
    void needsTheLevelAgainForEveryRank() {
        earn(9, 99);
        assertThat(ascend()).isInstanceOf(Prestige.Result.TooLow.class);
        assertThat(prestige.of(kim).rank().number()).isZero();
        for (PrestigeRank rank : PrestigeTable.ranks().subList(1, 7)) {
            earn(rank.level(), 0);
            assertThat(ascend()).isInstanceOf(Prestige.Result.Done.class);
            assertThat(ascend()).isNotInstanceOf(Prestige.Result.Done.class);
        }
        assertThat(ascend()).isInstanceOf(Prestige.Result.AtTheTop.class);
        assertThat(prestige.of(kim).points()).isEqualTo(10 + 15 + 20 + 25 + 30 + 50);
    }

    @Test
    void paysForALevelOnceInALife() {
        earn(10, 0);
        long coins = ledger.balances(kim.id()).coins();
        ascend();
        earn(10, 0);
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(coins);
        earn(11, 0);
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(coins + 110);
    }

    @Test
    void keepsCoinsOfALifeLeftBehindWhenExperienceIsTakenBack() {
        earn(10, 0);
        ascend();
        ledger.pay(kim.id(), Currency.XP, 150, EntryKind.REWARD, "some");
        long coins = ledger.balances(kim.id()).coins();
        ledger.spend(kim.id(), Currency.XP, 200, EntryKind.REWARD, "less");

        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(coins);
        assertThat(levels.of(kim.id()).number()).isEqualTo(1);
    }

    @Test
    void ascendsOnceOfManyAtOnce() throws Exception {
        earn(40, 0);
        List<Prestige.Result> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Prestige.Result>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return ascend();
                }));
            }
            for (Future<Prestige.Result> one : running) {
                results.add(one.get());
            }
        }
        assertThat(results.stream().filter(Prestige.Result.Done.class::isInstance))
                .hasSize(1);
        assertThat(prestige.of(kim).rank().number()).isEqualTo(1);
    }

    @Test
    void isNotPlayedByWhoDoesNotPlayNorWithoutIt() {
        earn(10, 0);
        participation.choose(kim, false, Actor.system());
        assertThat(ascend()).isInstanceOf(Prestige.Result.NotPlayed.class);
        participation.choose(kim, true, Actor.system());
        features.choose(GameFeature.PRESTIGE, false, Actor.system());
        assertThat(ascend()).isInstanceOf(Prestige.Result.NotPlayed.class);
    }

    @Test
    void makesBookingsEarnMoreFromThenOn() {
        Booking before = book("14:00");
        game.catchUp();
        earn(10, 0);
        clock.moveBy(Duration.ofMinutes(1));
        ascend();
        clock.moveBy(Duration.ofMinutes(1));
        Booking after = book("16:00");
        game.catchUp();

        assertThat(xpOf(before)).isEqualTo(before.points() * 10);
        assertThat(xpOf(after)).isEqualTo(after.points() * 11);
        List<String> grown = sums();
        rebuildGame.all();
        assertThat(sums()).isEqualTo(grown);
        game.conclude(after, Outcome.NO_SHOW, game.people().supervisor());
        game.catchUp();
        assertThat(xpOf(after)).isEqualTo((after.points() - after.points() / 2) * 11);
        assertThat(checks.stream().mapToInt(NightlyCheck::check).sum())
                .as("the proof finds nothing")
                .isZero();

        List<String> standing = sums();
        for (String table : List.of("ledger_entry", "ledger_account", "ledger_day", "active_day", "best_streak")) {
            database.jdbc().sql("truncate table " + table).update();
        }
        rebuildGame.all();
        assertThat(sums()).isEqualTo(standing);
    }

    /** Gives as much as makes the level, counted from where levels begin. */
    private void earn(int level, int more) {
        long missing = Level.beginOf(level) + more - levels.of(kim.id()).xp();
        ledger.pay(kim.id(), Currency.XP, (int) missing, EntryKind.REWARD, "gift:" + System.nanoTime());
    }

    private Prestige.Result ascend() {
        return prestige.ascend(kim, Actor.system());
    }

    private Booking book(String time) {
        return game.book(kim, anna, Office.at("2026-12-02", time), Office.customer());
    }

    private int xpOf(Booking booking) {
        return database.jdbc()
                .sql("select sum(amount) from ledger_entry where currency = 'XP' and about = ?")
                .param(booking.reference())
                .query(Integer.class)
                .single();
    }

    private List<String> sums() {
        return database.jdbc().sql("""
                select concat_ws(' ', currency, kind, about, sum(amount)) from ledger_entry
                 where kind in ('BOOKING', 'STREAK') group by user_id, currency, kind, about having sum(amount) <> 0
                order by 1""").query(String.class).list();
    }
}
