package dev.slotquest.gamification.minigames;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.gamification.shop.ShopResult;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People play, duel and buy in two processes at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunRaceIntegrationTests {

    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeAll
    void startProcesses() {
        contexts.add(start());
        contexts.add(start());
        bean(GameFeatures.class, 0).choose(GameFeature.BADGES, false, Actor.system());
    }

    @AfterAll
    void stopProcesses() {
        contexts.forEach(ConfigurableApplicationContext::close);
        threads.shutdownNow();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/fun-race-home", "slotquest.jobs.enabled=false")
                .properties("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=24")
                .run(database.arguments());
    }

    @Test
    void neverPlaysMoreThanTheDayAllowsAndPaysEachOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            User kim = rich(10_000);
            List<PlayResult> results = together(number ->
                    () -> bean(MiniGames.class, number).play(kim, Game.DICE_DUEL, null, "k" + number, Channel.PORTAL));

            List<Play> plays = results.stream()
                    .filter(PlayResult.Played.class::isInstance)
                    .map(result -> ((PlayResult.Played) result).play())
                    .toList();
            assertThat(plays).hasSize(10);
            assertThat(plays.stream().filter(play -> play.price() == 0)).hasSize(1);
            long won = plays.stream()
                    .mapToLong(play -> play.prize() == null ? 0 : play.prize().amount())
                    .sum();
            assertThat(coins(kim)).isEqualTo(10_000 - 90 + won);
        }
    }

    @Test
    void playsOneRequestOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            User kim = rich(100);
            List<PlayResult> results = together(number ->
                    () -> bean(MiniGames.class, number).play(kim, Game.WHEEL, null, "one tap", Channel.PORTAL));

            assertThat(results.stream()
                            .map(result -> ((PlayResult.Played) result).play())
                            .distinct())
                    .hasSize(1);
            assertThat(bean(Facts.class, 0).of(kim.id())).containsEntry(Fact.GAMES, 1L);
        }
    }

    @Test
    void neverOverdraws() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            User kim = rich(65);
            List<ShopResult> bought = together(number -> () -> bean(Shop.class, number)
                    .buy(kim, number % 2 == 0 ? "background.gradient_green" : "title.rookie", Channel.PORTAL));

            assertThat(bought.stream()
                            .filter(ShopResult.Owned.class::isInstance)
                            .map(result -> ((ShopResult.Owned) result).item().id())
                            .distinct())
                    .hasSize(1);
            assertThat(coins(kim)).isEqualTo(5);
        }
    }

    @Test
    void throwsTheDiceOfADuelOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            User kim = rich(100);
            User lee = rich(100);
            Duel duel = ((DuelResult.Offered) bean(Duels.class, 0).challenge(kim, lee, "d", Channel.PORTAL)).duel();
            List<DuelResult> results = together(number -> () -> number % 2 == 0
                    ? bean(Duels.class, number).accept(lee, duel.id(), Channel.PORTAL)
                    : bean(Duels.class, number).close(kim, duel.id(), Channel.PORTAL));

            boolean fought = results.stream().anyMatch(DuelResult.Fought.class::isInstance);
            boolean closed = results.stream().anyMatch(DuelResult.Closed.class::isInstance);
            assertThat(fought).isNotEqualTo(closed);
            assertThat(coins(kim) + coins(lee)).isIn(fought ? List.of(198L, 200L) : List.of(200L));
        }
    }

    private User rich(int coins) {
        User user = Office.in(contexts.getFirst()).staff();
        bean(Ledger.class, 0).pay(user.id(), Currency.COINS, coins, EntryKind.REWARD, "start");
        return user;
    }

    private long coins(User user) {
        return bean(Ledger.class, 0).balances(user.id()).coins();
    }

    private <T> T bean(Class<T> type, int number) {
        return contexts.get(number % contexts.size()).getBean(type);
    }

    private <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Callable<T> mine = work.apply(number);
            running.add(threads.submit(() -> {
                start.await();
                return mine.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
