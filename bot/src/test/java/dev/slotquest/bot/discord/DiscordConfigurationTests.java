package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.shared.WrongSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DiscordConfigurationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unrelated=1",
                "slotquest.discord.token=",
                "slotquest.discord.token=x,slotquest.chat.enabled=false"
            })
    void leavesTheChannelOffWithoutATokenOrWithoutChats(String properties) {
        new ApplicationContextRunner()
                .withUserConfiguration(DiscordConfiguration.class)
                .withPropertyValues(properties.split(",", -1))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DiscordGateway.class));
    }

    @Test
    void understandsTheNamesOfTheDocumentation() {
        var properties = properties(Map.of(
                "SLOTQUEST_DISCORD_TOKEN", " x ",
                "SLOTQUEST_DISCORD_API_URL", "http://127.0.0.1:8082/api/v10",
                "SLOTQUEST_DISCORD_GATEWAY_URL", "ws://127.0.0.1:8082/gateway",
                "SLOTQUEST_DISCORD_GUILD_ID", "900000000000000002"));

        assertThat(properties.requiredToken()).isEqualTo("x");
        assertThat(properties.api()).isEqualTo("http://127.0.0.1:8082/api/v10/");
        assertThat(properties.gateway()).isEqualTo("ws://127.0.0.1:8082/gateway");
        assertThat(properties.guild()).hasValue(900_000_000_000_000_002L);
        assertThat(properties).asString().doesNotContain(" x ");
    }

    @Test
    void goesToDiscordWhenNothingElseIsSaid() {
        var properties = properties(Map.of("SLOTQUEST_DISCORD_TOKEN", "x"));

        assertThat(properties.api()).isEqualTo("https://discord.com/api/v10/");
        assertThat(properties.gateway()).isEqualTo("wss://gateway.discord.gg/");
        assertThat(properties.guild()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SLOTQUEST_DISCORD_API_URL, discord.com",
        "SLOTQUEST_DISCORD_API_URL, ftp://discord.com/",
        "SLOTQUEST_DISCORD_API_URL, http://a b/",
        "SLOTQUEST_DISCORD_GATEWAY_URL, https://gateway.discord.gg/",
        "SLOTQUEST_DISCORD_GUILD_ID, Team"
    })
    void namesTheSettingThatCannotBeUsed(String setting, String value) {
        var properties = properties(Map.of("SLOTQUEST_DISCORD_TOKEN", "x", setting, value));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> {
                    properties.api();
                    properties.gateway();
                    properties.guild();
                })
                .withMessageStartingWith(setting + ": '" + value + "' is no ");
    }

    private static DiscordProperties properties(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind("slotquest.discord", DiscordProperties.class)
                .get();
    }
}
