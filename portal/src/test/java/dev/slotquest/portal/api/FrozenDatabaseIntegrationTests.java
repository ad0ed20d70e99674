package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.PortalApplication;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Calls and pages of the whole product while its database hangs, and the same calls again afterwards. */
class FrozenDatabaseIntegrationTests {

    private static final String KEY = "a-key-for-automation";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

    @TempDir
    static Path folder;

    private static TestServer server;
    private static ConfigurableApplicationContext product;
    private static HttpClient http;

    @BeforeAll
    static void startTheProduct() {
        server = TestServer.dedicated(folder.resolve("database"));
        product = new SpringApplicationBuilder(PortalApplication.class)
                .run(Stream.concat(
                                Stream.of(TestDatabase.createOn(server).arguments()),
                                Stream.of(
                                        "--server.port=0",
                                        "--slotquest.home=" + folder.resolve("home"),
                                        "--slotquest.bootstrap-api-key=" + KEY,
                                        "--slotquest.chat.enabled=false",
                                        "--slotquest.jobs.enabled=false"))
                        .toArray(String[]::new));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        product.close();
        server.close();
    }

    @Test
    void saysInTimeThatNothingWasStoredAndDoesItWhenAskedAgain() throws Exception {
        // The pool trusts a connection that was used a moment ago: that is the one that hangs.
        assertThat(send(users().build()).statusCode()).isEqualTo(200);
        server.freeze();
        try {
            saysThatTheDatabaseIsAway();
        } finally {
            server.thaw();
        }
        healsByItself();
    }

    private static void saysThatTheDatabaseIsAway() throws Exception {
        for (var request :
                new HttpRequest[] {users().build(), add("late", "late").build()}) {
            HttpResponse<String> answer = inTime(request);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("/problems/database-unavailable", "Nichts wurde gespeichert");
        }
        HttpResponse<String> page = inTime(request("/login").build());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<html");
    }

    /** The request that failed is sent again under its key. */
    private static void healsByItself() {
        await().atMost(Duration.ofSeconds(15)).until(() -> send(users().build()).statusCode() == 200);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(send(add("late", "late").build()).statusCode())
                                .isEqualTo(201));
    }

    private static HttpResponse<String> inTime(HttpRequest request) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = send(request);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_ANSWER);
        return answer;
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder users() {
        return request("/api/v1/users");
    }

    private static HttpRequest.Builder add(String username, String idempotencyKey) {
        String body = "{\"username\":\"%s\",\"display_name\":\"Somebody\",\"role\":\"STAFF\"}".formatted(username);
        return request("/api/v1/users")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path) {
        String port = product.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Accept-Language", "de");
    }
}
