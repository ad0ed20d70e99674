package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@MariaDbTest
@SpringBootTest
class TransactionRetryIntegrationTests {
    @Autowired
    TransactionRetry retry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void twoAccounts() {
        for (var sql : List.of(
                "CREATE TABLE IF NOT EXISTS account (id INT PRIMARY KEY, amount INT NOT NULL)",
                "REPLACE INTO account VALUES (1, 0), (2, 0)")) {
            database.jdbc().sql(sql).update();
        }
    }

    @Test
    void commitsWhatTheWorkStored() {
        assertThat(retry.execute(() -> add(1, 5))).isEqualTo(1);

        assertThat(amount(1)).isEqualTo(5);
    }

    @Test
    void repeatsTheVictimOfADeadlock() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = List.of(
                    threads.submit(() -> crosswise(1, 2, bothHoldOne, attempts)),
                    threads.submit(() -> crosswise(2, 1, bothHoldOne, attempts)));
            for (var result : results) {
                result.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(attempts).hasValue(3);
        assertThat(List.of(amount(1), amount(2))).containsExactly(2, 2);
    }

    @Test
    void givesUpWhenALockDoesNotCome() throws Exception {
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("UPDATE account SET amount = 9 WHERE id = 1");

            var begin = System.nanoTime();
            assertThatThrownBy(() -> retry.run(() -> add(1, 1))).isInstanceOf(DatabaseBusy.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            other.rollback();
        }
        assertThat(amount(1)).isZero();
    }

    @Test
    void doesNotRepeatWhatFailsForAnotherReason() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> retry.run(() -> {
                    attempts.incrementAndGet();
                    add(1, 1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(attempts).hasValue(1);
        assertThat(amount(1)).isZero();
    }

    @Test
    void joinsATransactionThatIsAlreadyRunning() {
        assertThatThrownBy(() -> retry.run(() -> {
                    retry.run(() -> add(1, 1));
                    throw new IllegalStateException("after the inner work");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(amount(1)).isZero();
    }

    private Object crosswise(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
        var myAttempts = new AtomicInteger();
        retry.run(() -> {
            attempts.incrementAndGet();
            add(first, 1);
            if (myAttempts.incrementAndGet() == 1) {
                await(bothHoldOne);
            }
            add(second, 1);
        });
        return myAttempts;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int add(int id, int amount) {
        return jdbc.sql("UPDATE account SET amount = amount + ? WHERE id = ?")
                .params(amount, id)
                .update();
    }

    private int amount(int id) {
        return database.jdbc()
                .sql("SELECT amount FROM account WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
