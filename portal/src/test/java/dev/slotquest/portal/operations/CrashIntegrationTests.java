package dev.slotquest.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.PortalApplication;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own on its embedded database, ended the hard way while people book. */
class CrashIntegrationTests {

    private static final String KEY = "sq_crash_test_key_0123456789abcdefghij";
    private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"(SQ-[0-9A-Z]+)\"");
    private static final int CLIENTS = 6;
    private static final int BOOKINGS_BEFORE_THE_END = 40;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @TempDir
    Path home;

    @Test
    void losesNoConfirmedBookingAndStartsAgain() throws Exception {
        int port = freePort();
        Set<String> confirmed = ConcurrentHashMap.newKeySet();
        Process first = start(port);
        try {
            awaitHealth(first, port);
            assertThat(addConsultant(port)).isEqualTo(201);
            bookUntilKilled(first, port, confirmed);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(BOOKINGS_BEFORE_THE_END);

        Process second = start(port);
        try {
            awaitHealth(second, port);
            for (String reference : confirmed) {
                var answer = get(port, "/api/v1/bookings/" + reference);
                assertThat(answer.statusCode()).as(reference).isEqualTo(200);
                assertThat(answer.body()).contains("BOOKED");
            }
        } finally {
            second.destroy();
            assertThat(second.waitFor())
                    .as("a clean stop ends with 0, or 143 for SIGTERM")
                    .isIn(0, 143);
        }
    }

    private void bookUntilKilled(Process process, int port, Set<String> confirmed) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<String> slots = slots();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    for (int at = next.getAndIncrement(); at < slots.size(); at = next.getAndIncrement()) {
                        book(port, slots.get(at), at, confirmed);
                        if (confirmed.size() >= BOOKINGS_BEFORE_THE_END) {
                            process.destroyForcibly();
                        }
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    /** Counts only what was answered completely: whoever got no answer was promised nothing. */
    private void book(int port, String slot, int number, Set<String> confirmed) {
        String[] dateAndTime = slot.split(" ", -1);
        String body = """
                {"berater":"Anna","date":"%s","time":"%s","customer_name":"Kim Muster%d"}""".formatted(dateAndTime[0], dateAndTime[1], number);
        try {
            var answer = post(port, "/book", body);
            var reference = REFERENCE.matcher(answer.body());
            if (answer.statusCode() == 201 && reference.find()) {
                confirmed.add(reference.group(1));
            }
        } catch (IOException ended) {
            assertThat(ended).as("the process was ended").isNotNull();
        }
    }

    private static List<String> slots() {
        List<String> slots = new ArrayList<>();
        LocalDate first = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2);
        for (int day = 0; day < 50; day++) {
            LocalDate date = first.plusDays(day);
            if (date.getDayOfWeek().getValue() < DayOfWeek.FRIDAY.getValue()) {
                for (String time : List.of("11:00", "14:00", "16:00", "18:00")) {
                    slots.add(date + " " + time);
                }
            }
        }
        return slots;
    }

    private int addConsultant(int port) throws IOException {
        StringBuilder hours = new StringBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.append(hours.isEmpty() ? "" : ",").append("""
                    {"weekday":"%s","from":"08:00","to":"22:00"}""".formatted(day));
        }
        return post(port, "/api/v1/consultants", """
                {"name":"Anna","mode":"HOURS","hours":[%s],"seats":1}""".formatted(hours)).statusCode();
    }

    private Process start(int port) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathOfTheProduct(),
                PortalApplication.class.getName());
        builder.environment().put("SLOTQUEST_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SLOTQUEST_BOOTSTRAP_API_KEY", KEY);
        builder.environment().put("SLOTQUEST_API_REQUESTS_PER_MINUTE", "100000");
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("process.log").toFile())
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
            try {
                if (get(port, "/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open yet.
            }
            Thread.sleep(250);
        }
        throw new AssertionError("The process did not start:\n" + Files.readString(home.resolve("process.log")));
    }

    private HttpResponse<String> get(int port, String path) throws IOException {
        return send(request(port, path).GET());
    }

    private HttpResponse<String> post(int port, String path, String body) throws IOException {
        return send(request(port, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
