package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.shared.WrongSetting;
import java.time.Duration;
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

class TelegramConfigurationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unrelated=1",
                "slotquest.telegram.token=",
                "slotquest.telegram.token=1:x,slotquest.chat.enabled=false"
            })
    void leavesTheChannelOffWithoutATokenOrWithoutChats(String properties) {
        new ApplicationContextRunner()
                .withUserConfiguration(TelegramConfiguration.class)
                .withPropertyValues(properties.split(",", -1))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TelegramReceiver.class));
    }

    @Test
    void understandsTheNamesOfTheDocumentation() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "SLOTQUEST_TELEGRAM_TOKEN", "1:x",
                                "SLOTQUEST_TELEGRAM_API_URL", "http://127.0.0.1:8081/")));
        ConfigurationPropertySources.attach(environment);

        var properties = Binder.get(environment)
                .bind("slotquest.telegram", TelegramProperties.class)
                .get();

        assertThat(properties.requiredToken()).isEqualTo("1:x");
        assertThat(properties.url().getPort()).isEqualTo(8081);
        assertThat(properties.pollTimeout()).isEqualTo(Duration.ofSeconds(50));
        assertThat(properties).asString().doesNotContain("1:x");
        assertThat(environment.getProperty("slotquest.telegram.token")).isEqualTo("1:x");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.telegram.org, https, api.telegram.org, 443",
        "http://telegram.example, http, telegram.example, 80",
        "http://127.0.0.1:8081/, http, 127.0.0.1, 8081"
    })
    void takesABaseAddressApart(String address, String scheme, String host, int port) {
        var url = properties(address).url();

        assertThat(url.getSchema()).isEqualTo(scheme);
        assertThat(url.getHost()).isEqualTo(host);
        assertThat(url.getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.telegram.org", "ftp://x.example", "https://x.example/bot", "http://a b", "https:"})
    void namesTheSettingWhenTheAddressIsNone(String address) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> properties(address).url())
                .withMessageStartingWith("SLOTQUEST_TELEGRAM_API_URL: ");
    }

    private static TelegramProperties properties(String address) {
        return new TelegramProperties(
                "1:x",
                address,
                null,
                Duration.ofSeconds(50),
                Duration.ofSeconds(15),
                Duration.ofSeconds(3),
                Duration.ofDays(2));
    }
}
