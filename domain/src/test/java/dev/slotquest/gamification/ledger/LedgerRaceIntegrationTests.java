package dev.slotquest.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** People claim and spend in several processes' worth of application contexts at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRaceIntegrationTests {

    private static final int THREADS = 24;
    private static final int ROUNDS = 10;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeAll
    void startProcesses() {
        contexts.add(start(database));
        contexts.add(start(database));
    }

    @AfterAll
    void stopProcesses() {
        contexts.forEach(ConfigurableApplicationContext::close);
        threads.shutdownNow();
    }

    private static ConfigurableApplicationContext start(TestDatabase database, Class<?>... more) {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/ledger-race-home", "slotquest.jobs.enabled=false")
                .properties("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=24")
                .run(database.arguments());
    }

    @Test
    void paysOneClaimOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long kim = Office.in(contexts.getFirst()).staff().id();

            List<Boolean> paid =
                    together(number -> () -> ledger(number).pay(kim, Currency.COINS, 50, EntryKind.REWARD, "quest:7"));

            assertThat(paid.stream().filter(won -> won)).hasSize(1);
            assertThat(ledger(0).balances(kim).coins()).isEqualTo(50);
        }
    }

    @Test
    void neverOverdraws() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long kim = Office.in(contexts.getFirst()).staff().id();
            ledger(0).pay(kim, Currency.COINS, 75, EntryKind.REWARD, "start");

            List<Spending> spent = together(
                    number -> () -> ledger(number).spend(kim, Currency.COINS, 10, EntryKind.PURCHASE, "hat:" + number));

            assertThat(spent.stream().filter(Spending.Paid.class::isInstance)).hasSize(7);
            assertThat(spent.stream().filter(Spending.TooLittle.class::isInstance))
                    .hasSize(THREADS - 7);
            assertThat(ledger(0).balances(kim).coins()).isEqualTo(5);
        }
    }

    /** The negative control: without the lock, the same people spend what is not there. */
    @Test
    void overdrawsWithoutTheLock() throws Exception {
        TestDatabase unprotected = TestDatabase.create();
        try (var context = start(unprotected, WithoutLock.class)) {
            Ledger ledger = context.getBean(Ledger.class);
            long least = 0;
            for (int round = 0; round < 4 * ROUNDS && least >= 0; round++) {
                long kim = Office.in(context).staff().id();
                ledger.pay(kim, Currency.COINS, 10, EntryKind.REWARD, "start");
                together(number -> () -> ledger.spend(kim, Currency.COINS, 10, EntryKind.PURCHASE, "hat:" + number));
                least = Math.min(least, ledger.balances(kim).coins());
            }
            assertThat(least).isNegative();
        }
    }

    static class WithoutLock {

        @Bean
        @Primary
        LedgerRows unlockedRows(JdbcTemplate jdbc) {
            return new LedgerRows(jdbc) {
                @Override
                void lock(long user) {
                    // Nobody waits for anybody.
                }
            };
        }
    }

    private Ledger ledger(int number) {
        return contexts.get(number % contexts.size()).getBean(Ledger.class);
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
