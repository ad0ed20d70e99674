package dev.slotquest.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.slotquest.PortalApplication;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole product on a server of its own that is taken away and given back. */
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/away-home",
            "slotquest.bootstrap-api-key=" + DatabaseAwayIntegrationTests.KEY,
            "spring.datasource.hikari.maximum-pool-size=5"
        })
@Import(DatabaseAwayIntegrationTests.ServerOfItsOwn.class)
@DirtiesContext
class DatabaseAwayIntegrationTests {

    static final String KEY = "a-key-long-enough-for-anybody-0001";

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

    @TempDir
    static Path folder;

    @Autowired
    TestServer server;

    @Autowired
    HikariDataSource pool;

    @LocalServerPort
    int port;

    @BeforeEach
    void beginHealthy() {
        awaitHealth();
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAnybodyTheStatesAndNothingElse() {
        var answer = get("/health");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.propertyNames()).containsExactly("status", "components", "checked_at");
        assertThat(body.get("components").propertyNames())
                .contains("database", "calendar", "telegram", "discord", "jobs");
        assertThat(body.get("components").get("database").propertyNames()).containsExactly("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/v1/me", "/bookings"})
    void answersInTimeThatItIsAwayAndHealsByItself(String path) {
        server.stop();
        try {
            for (var attempt = 0; attempt < 3; attempt++) {
                var begin = System.nanoTime();
                var answer = get(path);

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_ANSWER);
            }
        } finally {
            server.start();
        }
        awaitHealth();
        assertThat(get(path).statusCode()).isNotEqualTo(503);
    }

    @Test
    void isDownInTimeAlsoWhenEveryConnectionIsTaken() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            var begin = System.nanoTime();
            var answer = get("/health");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_ANSWER);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        awaitHealth();
    }

    private void takeAll(List<Connection> taken) throws SQLException {
        for (var number = 0; number < pool.getMaximumPoolSize(); number++) {
            taken.add(pool.getConnection());
        }
    }

    private void awaitHealth() {
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/health").statusCode() == 200);
    }

    /** With a session, and for a program with a key as well, so that they have to be looked up. */
    private HttpResponse<String> get(String path) {
        var asking = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Cookie", "SESSION=NGY0ZGYwYzYtNzQ4Zi00");
        var request = path.startsWith("/api/")
                ? asking.header("Authorization", "Bearer " + KEY).build()
                : asking.build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("No answer to GET " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ServerOfItsOwn {

        @Bean
        TestServer testServer() {
            return TestServer.dedicated(folder);
        }

        @Bean
        JdbcConnectionDetails connectionDetails(TestServer server) {
            var database = TestDatabase.createOn(server);
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.url();
                }
            };
        }
    }
}
