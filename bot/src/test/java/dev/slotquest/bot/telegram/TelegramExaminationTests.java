package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TelegramExaminationTests {

    @Test
    void isOffWithoutAToken() {
        assertThat(examine("http://127.0.0.1:1", " ")).containsExactly(Finding.ok("health.telegram.off"));
    }

    @Test
    void asksWhoTheBotIs() {
        try (var telegram = FakeTelegram.start()) {
            assertThat(examine(telegram.url().toString(), FakeTelegram.TOKEN))
                    .contains(Finding.ok("health.telegram.on", FakeTelegram.BOT_NAME))
                    .extracting(Finding::state)
                    .containsOnly(State.OK);
        }
    }

    @Test
    void tellsARefusedTokenFromOneThatIsNone() {
        try (var telegram = FakeTelegram.start()) {
            assertThat(examine(telegram.url().toString(), "4711:wrong"))
                    .contains(Finding.failed("health.telegram.refused"));
            assertThat(examine(telegram.url().toString(), "no token at all"))
                    .contains(Finding.failed("health.telegram.refused"));
        }
    }

    @Test
    void namesTheAddressAndNeverTheTokenWhenNobodyAnswers() {
        var found = examine("http://127.0.0.1:1", FakeTelegram.TOKEN);

        assertThat(found).extracting(Finding::key).containsExactly("health.telegram.away");
        assertThat(found.toString()).contains("http://127.0.0.1:1").doesNotContain(FakeTelegram.TOKEN);
    }

    @Test
    void warnsOfAWebhookThatNobodyOpens() {
        try (var telegram = FakeTelegram.start()) {
            var environment = environment(telegram.url().toString(), FakeTelegram.TOKEN)
                    .withProperty("slotquest.telegram.webhook-secret", "a-secret");
            assertThat(examine(environment)).extracting(Finding::state).containsOnly(State.OK);

            environment.setProperty("slotquest.chat.enabled", "false");
            assertThat(examine(environment)).contains(Finding.warning("health.telegram.webhook-for-nobody"));
        }
    }

    private static List<Finding> examine(String address, String token) {
        return examine(environment(address, token));
    }

    private static List<Finding> examine(MockEnvironment environment) {
        return new TelegramExamination(environment, Clock.systemUTC()).examine();
    }

    private static MockEnvironment environment(String address, String token) {
        return new MockEnvironment()
                .withProperty("slotquest.telegram.api-url", address)
                .withProperty("slotquest.telegram.token", token);
    }
}
