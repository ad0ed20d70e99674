package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.slotquest.bot.telegram.PollerFixture.Running;
import dev.slotquest.bot.telegram.TelegramStatus.State;
import dev.slotquest.bot.telegram.TelegramWebhook.Answer;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telegram brings its updates, to whichever process it reaches. */
class TelegramWebhookIntegrationTests {
    static final TestDatabase DATABASE = TestDatabase.create();

    final FakeTelegram telegram = FakeTelegram.start();
    final RecordingHandler handler = new RecordingHandler();
    final FakePerson anna = telegram.person(101, "Anna", "de");
    final List<TelegramReceiver> receivers = new ArrayList<>();

    @BeforeEach
    void empty() {
        DATABASE.clear();
    }

    @AfterEach
    void stop() {
        receivers.forEach(TelegramReceiver::stop);
        telegram.close();
    }

    @Test
    void isBroughtWhatPeopleWrite() {
        Running bot = start();

        anna.writes("hallo");

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("hallo");
        assertThat(telegram.webhook()).contains(PollerFixture.WEBHOOK.address());
        assertThat(bot.receiver().status().state()).isEqualTo(State.RECEIVING);
        assertThat(telegram.calls("getUpdates")).isEmpty();
    }

    @Test
    void handlesAnUpdateOnceHoweverOftenItIsBrought() {
        Running bot = start();
        anna.writes("eins");
        handler.awaitHandled(1);

        assertThat(bot.webhook().take(PollerFixture.WEBHOOK.secret(), update(734_000_001)))
                .isEqualTo(Answer.TAKEN);
        anna.writes("zwei");

        handler.awaitHandled(2);
        assertThat(handler.handled()).containsExactly("eins", "zwei");
    }

    @Test
    void believesNobodyWithoutTheSecret() {
        Running bot = start();

        assertThat(bot.webhook().take("guess", update(1))).isEqualTo(Answer.REFUSED);
        assertThat(bot.webhook().take("", update(1))).isEqualTo(Answer.REFUSED);

        assertThat(bot.webhook().refused()).isEqualTo(2);
        assertThat(stored()).isZero();
    }

    @Test
    void storesNothingThatIsNoUpdate() {
        Running bot = start();

        for (String body : List.of("", "[]", "{}", "{\"update_id\": \"x\"}", "<html>")) {
            assertThat(bot.webhook().take(PollerFixture.WEBHOOK.secret(), body.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Answer.UNREADABLE);
        }

        assertThat(stored()).isZero();
    }

    @Test
    void worksOffWhatIsBroughtToAProcessThatStandsBy() {
        start();
        Running other = start();
        await().until(() -> other.receiver().status().state() == State.STANDBY);

        anna.writes("woanders");

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("woanders");
    }

    @Test
    void losesNothingWhileNobodyCanTakeIt() {
        start();
        telegram.opensDoor(null);
        anna.writes("gleich");
        Running bot = start();

        handler.awaitHandled(1);
        assertThat(handler.handled()).containsExactly("gleich");
        assertThat(bot.webhook().refused()).isZero();
    }

    @Test
    void takesTheWebhookDownWhenItAsksByItselfAgain() {
        Running bot = start();
        await().until(() -> telegram.webhook().isPresent());
        bot.receiver().stop();

        TelegramReceiver poller = PollerFixture.poller(telegram, DATABASE, handler);
        receivers.add(poller);
        poller.start();
        await().until(() -> telegram.webhook().isEmpty());
        anna.writes("gefragt");

        handler.awaitHandled(1);
    }

    @Test
    void takesAWebhookDownThatSomebodyElseHasSet() {
        TelegramReceiver poller = PollerFixture.poller(telegram, DATABASE, handler);
        receivers.add(poller);
        poller.start();
        await().until(() -> telegram.openPolls() == 1);

        telegram.bringsElsewhere("https://elsewhere.example/");
        anna.writes("hallo");

        handler.awaitHandled(1);
        assertThat(telegram.webhook()).isEmpty();
        await().until(() -> poller.status().state() == State.RECEIVING);
    }

    @Test
    void doesNotStartWhereTelegramCannotRing() {
        var setting = PollerFixture.WEBHOOK;

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> {
                    throw setting.withoutEndpoint();
                })
                .withMessageStartingWith("SLOTQUEST_TELEGRAM_WEBHOOK_SECRET: ");
    }

    private Running start() {
        Running process = PollerFixture.brought(telegram, DATABASE, handler);
        receivers.add(process.receiver());
        telegram.opensDoor((_, secret, body) -> switch (process.webhook().take(secret, body)) {
            case TAKEN -> 200;
            case REFUSED -> 401;
            case UNREADABLE -> 400;
            case LATER -> 503;
        });
        process.receiver().start();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> process.receiver().status().isWell());
        return process;
    }

    private static byte[] update(int id) {
        return "{\"update_id\": %d, \"message\": {\"chat\": {\"id\": 101}}}"
                .formatted(id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int stored() {
        return DATABASE.jdbc()
                .sql("select count(*) from telegram_update")
                .query(Integer.class)
                .single();
    }
}
