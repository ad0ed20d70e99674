package dev.slotquest.gamification.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people are good at, with the real database. */
@DomainTest
class MasteryIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Mastery mastery;

    @Autowired
    Ledger ledger;

    @Autowired
    Facts facts;

    @Autowired
    GameFeatures features;

    private GameOffice game;
    private User kim;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
        anna = game.people().consultant(40);
    }

    @Test
    void countsFastBookingsAndThoseWithANote() {
        book(clock.instant().minusMillis(59_999), "has a dog");
        book(clock.instant().minusSeconds(60), null);
        book(clock.instant().plusSeconds(5), null);
        book(clock.instant().minus(Duration.ofDays(2)), null);
        Booking undone = book(clock.instant(), "wrong");
        game.undo(undone, kim);
        book(null, null);

        assertThat(metric(MasteryCategory.BOOKING_MASTER)).isEqualTo(5);
        assertThat(metric(MasteryCategory.SPEED_DEMON)).isEqualTo(1);
        assertThat(metric(MasteryCategory.PERFECTIONIST)).isEqualTo(1);
    }

    @Test
    void isClaimedOneLevelAfterTheOther() {
        makeFast(25);
        assertThat(claim(2)).isInstanceOf(Mastery.Result.NotYet.class);
        assertThat(claim(1)).isEqualTo(new Mastery.Result.Done(standing(1, 25), 50, 25));
        assertThat(claim(1)).isEqualTo(new Mastery.Result.Before(standing(1, 25)));
        long xp = ledger.balances(kim.id()).xp();
        long coins = ledger.balances(kim.id()).coins();
        assertThat(claim(2)).isEqualTo(new Mastery.Result.Done(standing(2, 25), 200, 50));
        assertThat(claim(3)).isEqualTo(new Mastery.Result.NotYet(standing(2, 25)));

        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(xp + 200);
        assertThat(ledger.balances(kim.id()).coins()).isGreaterThanOrEqualTo(coins + 50);
        assertThat(facts.of(kim.id())).containsEntry(Fact.MASTERY, 2L).containsEntry(Fact.MASTERY_MAX, 0L);
    }

    @Test
    void paysOneClaimOfManyAtOnce() throws Exception {
        makeFast(25);
        List<Mastery.Result> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Mastery.Result>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return claim(1);
                }));
            }
            for (Future<Mastery.Result> one : running) {
                results.add(one.get());
            }
        }
        assertThat(results.stream().filter(Mastery.Result.Done.class::isInstance))
                .hasSize(1);
        assertThat(standing(1, 25)).isEqualTo(mastery.of(kim).get(1));
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(50);
    }

    @Test
    void isNotPlayedWithoutIt() {
        makeFast(10);
        features.choose(GameFeature.MASTERY, false, Actor.system());
        assertThat(claim(1)).isInstanceOf(Mastery.Result.NotPlayed.class);
    }

    private void makeFast(int count) {
        for (int i = 0; i < count; i++) {
            book(clock.instant(), null);
        }
    }

    private Booking book(@Nullable Instant begunAt, @Nullable String note) {
        return game.book(
                BookingWish.of(anna, Office.at("2026-12-08", "14:00"), Office.customer())
                        .withNote(note)
                        .withBegunAt(begunAt),
                kim);
    }

    private Mastery.Result claim(int level) {
        return mastery.claim(kim, MasteryCategory.SPEED_DEMON, level, Actor.system());
    }

    private static MasteryStanding standing(int level, long metric) {
        return new MasteryStanding(MasteryCategory.SPEED_DEMON, level, metric);
    }

    private long metric(MasteryCategory category) {
        return mastery.of(kim).stream()
                .filter(standing -> standing.category() == category)
                .findFirst()
                .orElseThrow()
                .metric();
    }
}
