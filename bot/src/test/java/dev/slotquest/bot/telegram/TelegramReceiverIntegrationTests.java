package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.slotquest.bot.telegram.TelegramStatus.State;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.bot.telegram.fake.Fault;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.WrongSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramReceiverIntegrationTests {
    static final TestDatabase DATABASE = TestDatabase.create();

    final FakeTelegram telegram = FakeTelegram.start();
    final RecordingHandler handler = new RecordingHandler();
    final FakePerson anna = telegram.person(101, "Anna", "de");
    final FakePerson bert = telegram.person(102, "Bert", "en");
    final List<TelegramReceiver> pollers = new ArrayList<>();

    @BeforeEach
    void empty() {
        DATABASE.clear();
    }

    @AfterEach
    void stop() {
        pollers.forEach(TelegramReceiver::stop);
        telegram.close();
    }

    @Test
    void receivesWhatPeopleWrite() {
        var poller = start();

        anna.writes("hallo 👋");

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("hallo 👋");
        assertThat(poller.status().state()).isEqualTo(State.RECEIVING);
        assertThat(poller.status().botName()).isEqualTo(FakeTelegram.BOT_NAME);
    }

    @Test
    void keepsNothingOfWhatWasWrittenOnceItIsHandled() {
        start();
        anna.writes("Max Muster, 0170 1234567");

        handler.awaitHandled(1);

        await().untilAsserted(() ->
                assertThat(count("handled_at is not null and payload is null")).isOne());
    }

    @Test
    void handlesAnUpdateOnceHoweverOftenItComes() {
        telegram.repeatUpdatesInBatch(true);
        var first = start();
        anna.writes("eins");
        anna.writes("zwei");
        handler.awaitHandled(2);
        await().until(() -> telegram.waitingUpdates() == 0);
        first.stop();

        telegram.repeatAllUpdates();
        start();
        anna.writes("drei");

        handler.awaitHandled(3);
        assertThat(handler.handled()).containsExactly("eins", "zwei", "drei");
    }

    @Test
    void goesOnAfterAnUpdateNobodyCanRead() {
        start();

        telegram.update("""
                {"message": {"message_id": "not a number", "chat": {"id": 101}, "date": []}}""");
        telegram.update("""
                {"something_of_tomorrow": {"chat": {"id": 101}, "shape": "round"}}""");
        anna.writes("noch da?");

        await().untilAsserted(() -> assertThat(handler.handled()).contains("noch da?"));
        await().untilAsserted(() -> assertThat(count("handled_at is null")).isZero());
        assertThat(count("problem is not null")).isOne();
    }

    @Test
    void handlesAfterARestartWhatItHadOnlyReceived() throws Exception {
        var stuck = new CountDownLatch(1);
        handler.on(_ -> stickAt(stuck));
        var first = start();
        anna.writes("eins");
        anna.writes("zwei");
        await().until(() -> telegram.waitingUpdates() == 0);

        first.stop();
        assertThat(handler.handled()).isEmpty();
        handler.on(_ -> {});
        start();

        handler.awaitHandled(2);
        assertThat(handler.handled()).containsExactly("eins", "zwei");
        assertThat(telegram.waitingUpdates()).isZero();
    }

    @Test
    void letsNobodyWaitForSomebodyElse() {
        var stuck = new CountDownLatch(1);
        handler.on(text -> {
            if (text.equals("langsam")) {
                stickAt(stuck);
            }
        });
        start();

        anna.writes("langsam");
        anna.writes("danach");
        bert.writes("schnell");

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("schnell");
        stuck.countDown();
        handler.awaitHandled(3);
        assertThat(handler.handled()).containsExactly("schnell", "langsam", "danach");
    }

    @Test
    void triesAgainWhatFailedAndGivesUpInTheEnd() {
        handler.on(text -> {
            if (text.equals("giftig")) {
                throw new IllegalStateException("No idea what to do.");
            }
        });
        start();

        anna.writes("giftig");
        anna.writes("gesund");

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("gesund");
        assertThat(handler.givenUp()).containsExactly("giftig");
    }

    @Test
    void receivesAgainAfterFaultsOfEveryKind() {
        start();
        telegram.faults()
                .next("getUpdates", new Fault.Page(502))
                .next("getUpdates", new Fault.CutAfter())
                .next("getUpdates", new Fault.TooManyRequests(1))
                .next("getUpdates", new Fault.CutBefore());

        anna.writes("eins");
        bert.writes("zwei");

        handler.awaitHandled(2);
        assertThat(handler.handled()).containsExactlyInAnyOrder("eins", "zwei");
        await().until(() -> pollers.getFirst().status().state() == State.RECEIVING);
    }

    @Test
    void losesNothingWhileTheDatabaseIsAway() throws Exception {
        var database = new UnsteadyDatabase(DATABASE.dataSource());
        var poller = PollerFixture.poller(telegram, DATABASE, database, handler);
        pollers.add(poller);
        poller.start();
        handler.on(text -> {
            if (text.equals("eins")) {
                database.away(true);
            }
        });
        anna.writes("eins");
        handler.awaitHandled(1);
        bert.writes("zwei");
        Thread.sleep(1_500);
        assertThat(handler.handled()).containsExactly("eins");

        database.away(false);

        handler.awaitHandled(2);
        assertThat(handler.handled()).containsExactly("eins", "zwei");
        await().untilAsserted(() -> assertThat(count("handled_at is null")).isZero());
    }

    @Test
    void startsWhileTelegramIsAwayAndReceivesLater() {
        telegram.faults().always(new Fault.CutBefore());
        var poller = start();
        assertThat(poller.isRunning()).isTrue();
        assertThat(poller.status().state()).isEqualTo(State.DISTURBED);
        assertThat(poller.status().lastError()).isNotBlank();

        telegram.faults().none();
        anna.writes("endlich");

        handler.awaitHandled(1);
        assertThat(poller.status().lastError()).isNull();
    }

    @Test
    void triesAgainWhenTheRegistrationFails() {
        telegram.faults().next("deleteWebhook", 2, new Fault.Page(500));
        start();

        anna.writes("hallo");

        handler.awaitHandled(1);
    }

    @Test
    void stopsTheStartForATokenThatTelegramRefuses() {
        var poller = PollerFixture.poller(telegram, DATABASE, handler, "4711:wrong");

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(poller::start)
                .withMessageStartingWith("SLOTQUEST_TELEGRAM_TOKEN: ");

        assertThat(poller.isRunning()).isFalse();
        assertThat(poller.status().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void asksNoMoreWhenTheTokenIsRefusedLater() throws Exception {
        var poller = start();
        telegram.faults().always(new Fault.Refused(401, "Unauthorized"));
        anna.writes("hallo");

        await().atMost(Duration.ofSeconds(10)).until(() -> poller.status().state() == State.REFUSED);
        await().until(() -> telegram.openPolls() == 0);
        Thread.sleep(600);
        int calls = telegram.calls().size();
        Thread.sleep(1_500);

        assertThat(telegram.calls()).hasSize(calls);
    }

    @Test
    void letsOneProcessReceiveAndAnotherTakeOver() {
        var first = start();
        await().until(() -> telegram.openPolls() == 1);
        var second = start();
        await().until(() -> second.status().state() == State.STANDBY);
        anna.writes("eins");
        handler.awaitHandled(1);
        assertThat(second.status().isWell()).isTrue();

        first.stop();
        anna.writes("zwei");

        handler.awaitHandled(2);
        assertThat(handler.handled()).containsExactly("eins", "zwei");
        assertThat(telegram.calls("getUpdates")).noneMatch(call -> call.status() == 409);
    }

    @Test
    void saysSoWhenAnotherProgramReceivesWithTheSameToken() {
        var poller = start();
        telegram.faults().next("getUpdates", 50, new Fault.Refused(409, "Conflict: terminated by other getUpdates"));
        anna.writes("hallo");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(poller.status().lastError()).contains("Another program receives with this token"));
    }

    @Test
    void stopsAtOnceAlthoughAPollIsOpen() {
        var poller = start();
        await().until(() -> telegram.openPolls() == 1);
        long start = System.nanoTime();

        poller.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(poller.isRunning()).isFalse();
        assertThat(poller.status().state()).isEqualTo(State.STOPPED);
    }

    private TelegramReceiver start() {
        var poller = PollerFixture.poller(telegram, DATABASE, handler);
        pollers.add(poller);
        poller.start();
        return poller;
    }

    private static int count(String condition) {
        return DATABASE.jdbc()
                .sql("select count(*) from telegram_update where " + condition)
                .query(Integer.class)
                .single();
    }

    private static void stickAt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
