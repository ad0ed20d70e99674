package dev.slotquest.portal.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.PortalApplication;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own command line, as somebody types it. */
class DoctorIntegrationTests {

    @TempDir
    Path folder;

    /** What a task said and how it ended. */
    private record Ended(int exitCode, List<String> lines) {}

    @Test
    void examinesAFreshMachineAndMakesNothing() throws Exception {
        var home = folder.resolve("home");

        var ended = run(home, Map.of(), "doctor");

        assertThat(ended.lines()).as("every line").noneMatch(line -> line.startsWith("failed"));
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.lines().getFirst()).startsWith("ok       JDK");
        assertThat(ended.lines())
                .anyMatch(line -> line.startsWith("warning  Datenbank"))
                .anyMatch(line -> line.startsWith("warning  Backup         Noch keins"))
                .anyMatch(line -> line.startsWith("ok       Telegram       Aus"));
        assertThat(home.toFile().list()).containsExactly("logs");
    }

    @Test
    void tellsEverySettingThatWouldStopTheStart() throws Exception {
        try (var telegram = FakeTelegram.start()) {
            var ended = run(
                    folder.resolve("home"),
                    Map.of(
                            "SLOTQUEST_LOCALE", "en",
                            "SLOTQUEST_TIME_ZONE", "Mars/Base",
                            "USERLIST", "admin",
                            "SERVER_PORT", "many",
                            "SLOTQUEST_TELEGRAM_TOKEN", "4711:wrong",
                            "SLOTQUEST_TELEGRAM_API_URL", telegram.url().toString()),
                    "doctor");

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.lines())
                    .anyMatch(line -> line.startsWith("failed   Settings       SLOTQUEST_TIME_ZONE"))
                    .anyMatch(line -> line.startsWith("failed   Secrets        USERLIST"))
                    .anyMatch(line -> line.startsWith("failed   Settings       SERVER_PORT"))
                    .anyMatch(line -> line.startsWith("failed   Telegram       Telegram refuses the token"))
                    .noneMatch(line -> line.contains("Exception") || line.contains("4711:wrong"));
        }
    }

    @Test
    void saysInOneLineThatADatabaseIsAway() throws Exception {
        var address = "jdbc:mariadb://127.0.0.1:1/slotquest";

        var ended = run(folder.resolve("home"), Map.of("SPRING_DATASOURCE_URL", address), "doctor");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines().stream().filter(line -> line.startsWith("failed")))
                .singleElement()
                .asString()
                .contains("Datenbank", "SPRING_DATASOURCE_URL");
        assertThat(ended.lines()).anyMatch(line -> line.startsWith("warning  Arbeiten"));
    }

    @Test
    void looksInWhileTheProductRunsAndAfterIt() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        Process product = start(home, Map.of("SERVER_PORT", Integer.toString(port)), "product.log");
        try {
            awaitHealth(product, port);

            var ended = run(home, Map.of(), "doctor");

            assertThat(ended.exitCode()).isZero();
            assertSound(ended);
            assertThat(health(port)).isEqualTo(200);
        } finally {
            product.destroy();
            product.waitFor();
        }

        var afterwards = run(home, Map.of("USERLIST", "nobody:is-made-by-a-look"), "doctor");
        assertThat(afterwards.exitCode()).isZero();
        assertSound(afterwards);
    }

    private static void assertSound(Ended ended) {
        assertThat(ended.lines())
                .anyMatch(line -> line.startsWith("ok       Datenbank      MariaDB"))
                .anyMatch(line -> line.startsWith("ok       Datenbank      Das Schema ist auf dem neuesten Stand"))
                .noneMatch(line -> line.startsWith("failed"));
    }

    @Test
    void namesTheTasksWhenItDoesNotKnowOne() throws Exception {
        var ended = run(folder.resolve("home"), Map.of(), "docktor");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines())
                .containsExactly(
                        "Die Aufgabe „docktor“ gibt es nicht. Es gibt: doctor, backup, restore, verify, import, export.");
    }

    @Test
    void failsInOneLineWhereItCannotEvenBegin() throws Exception {
        var ended = run(folder.resolve("home"), Map.of("SLOTQUEST_LOG_FORMAT", "xml"), "doctor");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().startsWith("failed   doctor: SLOTQUEST_LOG_FORMAT");
    }

    private Ended run(Path home, Map<String, String> settings, String task) throws Exception {
        Process process = start(home, settings, "task.log", task);
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(folder.resolve("task.log"), StandardCharsets.UTF_8));
    }

    private Process start(Path home, Map<String, String> settings, String log, String... arguments) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathOfTheProduct(),
                PortalApplication.class.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("SLOTQUEST_HOME", home.toString());
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    /** Without the tests: the component scan of the product must not meet theirs. */
    private static String classPathOfTheProduct() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitHealth(Process process, int port) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (health(port) == 200) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("The product did not start:\n" + Files.readString(folder.resolve("product.log")));
    }

    private static int health(int port) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
