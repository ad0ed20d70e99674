package dev.slotquest.shared.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthFileTests {

    @TempDir
    Path home;

    @Test
    void tellsTheStateWhileItRunsAndNothingAfterwards() throws Exception {
        var time = new BusinessTime(Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
        var path = home.resolve("bot/health");
        var file = new HealthFile(new ProductHealth(List.of(new Away()), time), path);

        file.start();
        await().until(() -> Files.exists(path));
        assertThat(Files.readString(path)).startsWith("DOWN 2027-01-11T09:00Z");

        file.stop();
        assertThat(path).doesNotExist();
    }

    private static final class Away implements ComponentHealth {

        @Override
        public String name() {
            return "database";
        }

        @Override
        public Health check() {
            return Health.down("away");
        }

        @Override
        public boolean essential() {
            return true;
        }
    }
}
