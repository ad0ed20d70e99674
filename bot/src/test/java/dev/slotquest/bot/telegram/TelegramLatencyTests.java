package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an update's arrival until its answer is back at Telegram; Telegram itself answers at once. */
@Tag("bench")
class TelegramLatencyTests {
    static final int PEOPLE = 40;
    static final int WARM_UP = 200;
    static final int TURNS = 400;

    final FakeTelegram telegram = FakeTelegram.start();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void addsLittleToATurn() {
        var chat = new ScriptedChat();
        chat.answers(said -> chat.says(0, null, ((Inbound.Text) said).text()));
        var bot = PollerFixture.bot(telegram, TestDatabase.create(), chat);
        bot.poller().start();
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> telegram.person(1_000 + i, "Person " + i, "de"))
                .toList();

        var turns = turns(i -> {
            people.get(i % PEOPLE).writes("nr " + i).sees("nr " + i);
        });

        bot.poller().stop();
        report("The channel alone", turns);
    }

    @Test
    void offersTimesQuickly() {
        try (var bot = TelegramJourneyIntegrationTests.start(telegram, TestDatabase.create(), FakeTelegram.TOKEN)) {
            var office = Office.in(bot);
            IntStream.range(0, 6).forEach(i -> office.consultant("Berater " + i, 1));
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> linked(bot, office, 1_000 + i))
                    .toList();

            var turns = turns(i -> {
                FakePerson person = people.get(i % PEOPLE);
                int before = person.botMessages().size();
                person.writes("/buchen")
                        .await("an answer", _ -> person.botMessages().size() > before);
            });

            report("The whole turn of /buchen", turns);
        }
    }

    /** As many turns a second as Telegram allows, less a few: more would measure how long people stand in line. */
    @Test
    void answersAHundredPeopleWhoChatAtOnce() throws Exception {
        try (var bot = TelegramJourneyIntegrationTests.start(telegram, TestDatabase.create(), FakeTelegram.TOKEN);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var office = Office.in(bot);
            IntStream.range(0, 10).forEach(i -> office.consultant("Berater " + i, 50));
            User user = office.staff();
            List<FakePerson> people = IntStream.range(0, 100)
                    .mapToObj(
                            i -> telegram.person(2_000 + i, "Person " + i, "de").knowsTheBot())
                    .toList();
            people.forEach(person -> link(user, person, bot.getBean(JdbcClient.class)));
            Queue<Duration> turns = new ConcurrentLinkedQueue<>();
            List<Future<?>> talks = new ArrayList<>();
            people.forEach(person -> talks.add(threads.submit(() -> talk(person, turns))));
            for (Future<?> talk : talks) {
                talk.get();
            }

            List<Duration> sorted = turns.stream().sorted().toList();
            System.out.printf(
                    "100 people on Telegram, until the answer is there: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (n=%d)%n",
                    millis(sorted.get(sorted.size() / 2)),
                    millis(sorted.get(sorted.size() * 95 / 100)),
                    millis(sorted.get(sorted.size() * 99 / 100)),
                    sorted.size());
        }
    }

    private static void talk(FakePerson person, Queue<Duration> turns) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int turn = 0; turn < 6; turn++) {
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextLong(3_000, 9_000)).toNanos());
            int before = person.botMessages().size();
            long begun = System.nanoTime();
            person.writes("/frei").await("an answer", _ -> person.botMessages().size() > before);
            turns.add(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static void link(User user, FakePerson account, JdbcClient jdbc) {
        jdbc.sql("""
                insert into account_link (user_id, channel, external_id, conversation, name, linked_at)
                values (?, 'TELEGRAM', ?, ?, 'Konto', utc_timestamp())""")
                .params(user.id(), Long.toString(account.id()), Long.toString(account.id()))
                .update();
    }

    private FakePerson linked(ApplicationContext bot, Office office, long id) {
        var code = bot.getBean(IssueLinkCode.class).issue(office.staff(), Actor.system());
        var person = telegram.person(id, "Person " + id, "de").opens(code.code());
        person.sees("Verbunden");
        return person;
    }

    private List<Duration> turns(IntConsumer turn) {
        int earlier = telegram.calls("sendMessage").size();
        List<Duration> turns = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TURNS; i++) {
            Duration asked = telegram.now();
            turn.accept(i);
            pause();
            turns.add(telegram.calls("sendMessage").get(earlier + i).at().minus(asked));
        }
        return turns.stream().skip(WARM_UP).sorted().toList();
    }

    private static void report(String what, List<Duration> sorted) {
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (n=%d)%n",
                what,
                millis(sorted.get(TURNS / 2)),
                millis(sorted.get(TURNS * 95 / 100)),
                millis(sorted.get(TURNS * 99 / 100)),
                TURNS);
        assertThat(sorted.get(TURNS / 2)).isLessThan(Duration.ofMillis(50));
    }

    /** Slower than the limits, which would otherwise be what is measured. */
    private static void pause() {
        try {
            Thread.sleep(45);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
