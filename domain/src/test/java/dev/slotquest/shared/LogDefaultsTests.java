package dev.slotquest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LogDefaultsTests {

    @TempDir
    Path home;

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void setHome() {
        settings.withProperty("slotquest.home", home.toString());
    }

    @Test
    void logsIntoTheHomeFolder() {
        settings.withProperty("spring.application.name", "portal");

        apply();

        assertThat(settings.getProperty("logging.file.name")).isEqualTo(home + "/logs/portal.log");
        assertThat(settings.getProperty("logging.structured.format.console")).isNull();
    }

    @Test
    void writesEveryLineAsJsonOnDemand() {
        settings.withProperty("slotquest.log.format", "json");

        apply();

        assertThat(settings.getProperty("logging.structured.format.console")).isEqualTo("ecs");
        assertThat(settings.getProperty("logging.structured.format.file")).isEqualTo("ecs");
    }

    @Test
    void yieldsToEveryOtherSourceOfSettings() {
        settings.withProperty("logging.pattern.console", "%m");

        apply();

        assertThat(settings.getProperty("logging.pattern.console")).isEqualTo("%m");
    }

    @Test
    void refusesAnUnknownFormat() {
        settings.withProperty("slotquest.log.format", "xml");

        assertThatThrownBy(this::apply)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SLOTQUEST_LOG_FORMAT")
                .hasMessageContaining("xml");
    }

    @Test
    void refusesAHomeThatIsNoFolder() throws IOException {
        var file = Files.createFile(home.resolve("file"));
        settings.withProperty("slotquest.home", file.toString());

        assertThatThrownBy(this::apply)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SLOTQUEST_HOME")
                .hasMessageContaining(file.toString());
    }

    private void apply() {
        new LogDefaults().postProcessEnvironment(settings, new SpringApplication());
    }
}
