package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseUnavailableIntegrationTests {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

    @TempDir
    static Path folder;

    private static TestServer server;
    private static ConfigurableApplicationContext application;
    private static TransactionRetry retry;
    private static JdbcClient jdbc;

    @BeforeAll
    static void startAnApplicationOnAServerOfItsOwn() {
        server = TestServer.dedicated(folder);
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.createOn(server).arguments());
        retry = application.getBean(TransactionRetry.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        application.close();
        server.close();
    }

    @Test
    void saysSoWithinThreeSecondsWhileTheServerIsAwayAndHealsWhenItIsBack() {
        ask();
        server.stop();
        try {
            expectAnswersInTime();
        } finally {
            server.start();
        }
        awaitHealth();
    }

    /** The connection was used a moment ago: the pool gives it out without asking whether it still lives. */
    @Test
    void saysSoWithinThreeSecondsWhileTheServerHangsAndHealsWhenItGoesOn() {
        ask();
        server.freeze();
        try {
            expectAnswersInTime();
        } finally {
            server.thaw();
        }
        awaitHealth();
    }

    @Test
    void freesWhoeverWaitsWhenTheServerBeginsToHang() throws Exception {
        var connection = application.getBean(DataSource.class).getConnection();
        try (connection;
                var statement = connection.createStatement()) {
            var waiting = CompletableFuture.runAsync(
                    () -> {
                        try {
                            statement.execute("do sleep(25)");
                        } catch (SQLException freed) {
                            throw new CompletionException(freed);
                        }
                    },
                    task -> Thread.ofVirtual().start(task));
            awaitSleeper();
            server.freeze();
            assertThat(waiting).failsWithin(LONGEST_ANSWER);
        } finally {
            server.thaw();
        }
        awaitHealth();
    }

    private static void awaitSleeper() {
        await().until(() -> jdbc.sql("select count(*) from information_schema.processlist where info like 'do sleep%'")
                        .query(Long.class)
                        .single()
                == 1);
    }

    @Test
    void saysSoWhenTheServerDiesInTheMiddleOfATransaction() {
        var failure = catchThrowable(() -> retry.run(() -> {
            ask();
            server.kill();
            ask();
            ask();
        }));

        assertThat(failure).matches(DatabaseUnavailable::isCauseOf);
        awaitHealth();
    }

    @Test
    void isNotMistakenForAnyOtherFailure() {
        assertThat(DatabaseUnavailable.isCauseOf(new DuplicateKeyException("seat")))
                .isFalse();
        assertThat(catchThrowable(() -> jdbc.sql("SELECT nonsense").query().singleValue()))
                .isNotNull()
                .matches(failure -> !DatabaseUnavailable.isCauseOf(failure));
    }

    private static void expectAnswersInTime() {
        for (var attempt = 0; attempt < 2; attempt++) {
            var begin = System.nanoTime();
            var failure = catchThrowable(() -> retry.run(DatabaseUnavailableIntegrationTests::ask));

            assertThat(failure).matches(DatabaseUnavailable::isCauseOf);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_ANSWER);
        }
    }

    private static void awaitHealth() {
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> ask() == 1);
    }

    private static int ask() {
        return jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
