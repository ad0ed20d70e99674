package dev.slotquest.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TestServer;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** How long a turn takes on the server, from what was said to what is to be shown; commits are durable. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatBenchTests {

    private static final int CONSULTANTS = 10;
    private static final int SEATS = 50;
    private static final List<String> DAYS = List.of("Dienstag", "Mittwoch", "Donnerstag", "Freitag");
    private static final int OFFERS = 3;
    private static final int WARM_UP = 40;
    private static final int DIALOGS_ALONE = 120;
    private static final int DIALOGS_EACH = 6;
    private static final int SECONDS_TO_READ = 2;

    private final TestServer server = TestServer.dedicated(Path.of("target", "bench-mariadb"));
    private final TestDatabase database = TestDatabase.createOn(server);
    private ConfigurableApplicationContext application;
    private Office office;
    private Conversations conversations;

    @BeforeAll
    void start() {
        application = new SpringApplicationBuilder(ChatTest.Application.class)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/bench-home", "slotquest.jobs.enabled=false")
                .properties("spring.liquibase.enabled=false")
                .run(database.arguments());
        office = Office.in(application);
        conversations = application.getBean(Conversations.class);
        IntStream.range(0, CONSULTANTS).forEach(i -> office.consultant(SEATS));
    }

    @AfterAll
    void stop() {
        application.close();
        server.close();
    }

    @Test
    void measuresTurns() throws Exception {
        measure(1, WARM_UP, 0);
        report("1 person without a pause", measure(1, DIALOGS_ALONE, 0));
        report("16 people without a pause", measure(16, DIALOGS_EACH, 0));
        report("100 people who read and type (1-3 s)", measure(100, 2, SECONDS_TO_READ));
    }

    /** Each person books in four taps, takes it back, books in one line, and looks at what is theirs. */
    private List<Long> measure(int people, int dialogs, int seconds) throws Exception {
        List<User> users =
                IntStream.range(0, people).mapToObj(i -> office.staff()).toList();
        Queue<Long> turns = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (User user : users) {
                running.add(threads.submit(() -> IntStream.range(0, dialogs).forEach(i -> talk(user, turns, seconds))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return turns.stream().sorted().toList();
    }

    private void talk(User user, Queue<Long> turns, int seconds) {
        Conversations timed = new Timed(conversations, turns, seconds * 1000);
        var chat = new ChatTester(timed, Channel.BROWSER_CHAT, String.valueOf(user.id()));
        chat.says("/buchen")
                .presses(chat.labels().get(ThreadLocalRandom.current().nextInt(OFFERS)));
        chat.says(customer()).presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht");
        chat.presses("↩️ Rückgängig");
        chat.says(DAYS.get(ThreadLocalRandom.current().nextInt(DAYS.size())) + " 14 Uhr für " + customer())
                .presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht");
        chat.says("/meine").says("/frei");
    }

    private static String customer() {
        var customer = Office.customer();
        return "%s %s %s".formatted(customer.firstName(), customer.lastName(), customer.phone());
    }

    private static void report(String who, List<Long> nanos) {
        System.out.printf(
                "chat turn, %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d turns)%n",
                who, at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99), nanos.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) / 1e6;
    }

    /** Takes the time of each turn; what an adapter does around it does not count. */
    private record Timed(Conversations conversations, Queue<Long> turns, int pause) implements Conversations {
        @Override
        public Reply handle(Inbound inbound) {
            read();
            long begin = System.nanoTime();
            Reply reply = conversations.handle(inbound);
            turns.add(System.nanoTime() - begin);
            return reply;
        }

        private void read() {
            if (pause > 0) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause + pause / 2) * 1_000_000L);
            }
        }

        @Override
        public void shown(long message, String reference) {
            conversations.shown(message, reference);
        }
    }
}
