package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.discord.fake.FakeDiscord;
import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DiscordExaminationTests {

    @Test
    void isOffWithoutAToken() {
        assertThat(examine("http://127.0.0.1:1/", " ")).containsExactly(Finding.ok("health.discord.off"));
    }

    @Test
    void asksWhoTheBotIs() {
        try (var discord = FakeDiscord.start()) {
            assertThat(examine(discord.apiUrl(), FakeDiscord.TOKEN))
                    .contains(Finding.ok("health.discord.on", "slotquest"))
                    .extracting(Finding::state)
                    .containsOnly(State.OK);
        }
    }

    @Test
    void tellsARefusedTokenFromOneThatIsNone() {
        try (var discord = FakeDiscord.start()) {
            assertThat(examine(discord.apiUrl(), "wrong")).containsExactly(Finding.failed("health.discord.refused"));
            assertThat(examine(discord.apiUrl(), "no\ntoken"))
                    .containsExactly(Finding.failed("health.discord.refused"));
        }
    }

    @Test
    void namesTheAddressAndNeverTheTokenWhenNobodyAnswers() {
        var found = examine("http://127.0.0.1:1/", FakeDiscord.TOKEN);

        assertThat(found).extracting(Finding::key).containsExactly("health.discord.away");
        assertThat(found.toString()).contains("http://127.0.0.1:1/").doesNotContain(FakeDiscord.TOKEN);
    }

    private static List<Finding> examine(String address, String token) {
        var environment = new MockEnvironment()
                .withProperty("slotquest.discord.api-url", address)
                .withProperty("slotquest.discord.token", token);
        return new DiscordExamination(environment, Clock.systemUTC()).examine();
    }
}
