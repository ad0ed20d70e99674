package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.BotApplication;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.discord.fake.FakeDiscord;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the product, of which the one that leads is killed. */
class TakeoverIntegrationTests {
    static final int PEOPLE = 20;
    static final int MESSAGES_EACH = 5;
    static final Duration AT_MOST = Duration.ofSeconds(15);

    final FakeTelegram telegram = FakeTelegram.start();
    final FakeDiscord discord = FakeDiscord.start();
    final TestDatabase database = TestDatabase.create();
    final List<Process> processes = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        telegram.close();
        discord.close();
    }

    @Test
    void losesNothingWhenTheOneThatLeadsIsKilled() {
        User user = somebody();
        Process first = start("first");
        patiently("the first to lead", () -> telegram.openPolls() == 1 && discord.isConnected());
        start("second");
        patiently("the second to stand by", () -> log("second").contains("Started BotApplication"));
        var kim = discord.person(800_000_000_000_000_077L, "Kim", "de");
        link(user, "DISCORD", kim.id());
        kim.writes("/hilfe").sees("Das kann ich");
        List<FakePerson> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> telegram.person(7_000 + i, "Person " + i, "de").knowsTheBot())
                .toList();
        people.forEach(person -> link(user, "TELEGRAM", person.id()));

        IntStream.range(0, MESSAGES_EACH).forEach(_ -> people.forEach(person -> person.writes("/hilfe")));
        patiently("some to be answered", () -> answers(people) >= MESSAGES_EACH);
        first.destroyForcibly();
        long killed = System.nanoTime();
        int before = answers(people);
        kim.writes("/hilfe");

        var onDiscord = CompletableFuture.supplyAsync(() -> after(killed, () -> helps(kim) == 2));
        Duration silence = after(killed, () -> answers(people) > before + PEOPLE);
        patiently(
                "all to be answered",
                () -> people.stream().allMatch(person -> person.botMessages().size() >= MESSAGES_EACH));
        System.out.printf(
                "Taken over after %.1f s on Telegram (%d answered before), %.1f s on Discord; %d answers shown twice%n",
                silence.toMillis() / 1000.0,
                before,
                onDiscord.join().toMillis() / 1000.0,
                answers(people) - PEOPLE * MESSAGES_EACH);

        assertThat(silence).isLessThan(AT_MOST);
        assertThat(onDiscord.join()).isLessThan(AT_MOST);
        await().untilAsserted(
                        () -> assertThat(count("telegram_update where handled_at is not null and problem is null"))
                                .isEqualTo(PEOPLE * MESSAGES_EACH));
        assertThat(count("chat_event where channel = 'TELEGRAM'")).isEqualTo(PEOPLE * MESSAGES_EACH);
    }

    private static long helps(dev.slotquest.bot.discord.fake.FakePerson person) {
        return person.messages().stream()
                .filter(message -> message.content().contains("Das kann ich"))
                .count();
    }

    private static int answers(List<FakePerson> people) {
        return people.stream().mapToInt(person -> person.botMessages().size()).sum();
    }

    private static Duration after(long nanos, BooleanSupplier done) {
        patiently("an answer by the other one", done);
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void patiently(String what, BooleanSupplier done) {
        await(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(done::getAsBoolean);
    }

    private int count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }

    private User somebody() {
        try (var office = TelegramJourneyIntegrationTests.start(telegram, database, "")) {
            return Office.in(office).staff();
        }
    }

    private void link(User user, String channel, long account) {
        database.jdbc()
                .sql("""
                insert into account_link (user_id, channel, external_id, conversation, name, linked_at)
                values (?, ?, ?, ?, 'Konto', utc_timestamp())""")
                .params(user.id(), channel, Long.toString(account), Long.toString(account))
                .update();
    }

    private Process start(String name) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathOfTheProduct(),
                BotApplication.class.getName());
        var environment = builder.environment();
        database.properties()
                .forEach((key, value) ->
                        environment.put(key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        environment.put("SLOTQUEST_HOME", folder.resolve(name).toString());
        environment.put("SLOTQUEST_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("SLOTQUEST_TELEGRAM_API_URL", telegram.url().toString());
        environment.put("SLOTQUEST_DISCORD_TOKEN", FakeDiscord.TOKEN);
        environment.put("SLOTQUEST_DISCORD_API_URL", discord.apiUrl());
        environment.put("SLOTQUEST_DISCORD_GATEWAY_URL", discord.gatewayUrl());
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(logOf(name).toFile())
                    .start();
            processes.add(process);
            return process;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path logOf(String name) {
        return folder.resolve(name + ".log");
    }

    private String log(String name) {
        try {
            return Files.readString(logOf(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Without the tests: the component scan of the product must not meet theirs. */
    private static String classPathOfTheProduct() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
