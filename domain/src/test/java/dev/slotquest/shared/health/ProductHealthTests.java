package dev.slotquest.shared.health;

import static dev.slotquest.shared.ComponentHealth.State.DEGRADED;
import static dev.slotquest.shared.ComponentHealth.State.DOWN;
import static dev.slotquest.shared.ComponentHealth.State.OFF;
import static dev.slotquest.shared.ComponentHealth.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import dev.slotquest.shared.ComponentHealth.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductHealthTests {

    private final BusinessTime time = new BusinessTime(
            Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"));
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letTheHangingChecksEnd() {
        end.countDown();
    }

    @Test
    void isUpWhenEveryPartIsUpOrSwitchedOff() {
        var report = health(part("database", Health::up), part("telegram", Health::off))
                .report();

        assertThat(report.state()).isEqualTo(UP);
        assertThat(report.at()).isEqualTo("2027-01-11T10:00:00+01:00");
    }

    @Test
    void namesThePartsThisProcessDoesNotRun() {
        var report = health(part("database", Health::up)).report();

        assertThat(report.parts()).containsOnlyKeys("calendar", "database", "discord", "jobs", "telegram");
        assertThat(report.parts().get("discord").state()).isEqualTo(OFF);
    }

    @Test
    void isDownOnlyWithoutAnEssentialPart() {
        assertThat(health(part("telegram", Health::down)).report().state()).isEqualTo(DEGRADED);
        assertThat(health(essential("database", Health::down)).report().state()).isEqualTo(DOWN);
        assertThat(health(essential("database", Health::degraded), part("jobs", Health::up))
                        .report()
                        .state())
                .isEqualTo(DEGRADED);
    }

    @Test
    void takesAFaultForDown() {
        ComponentHealth broken = new Part("jobs", false, () -> {
            throw new IllegalStateException("no heartbeat");
        });

        var found = health(broken).report().parts().get("jobs");

        assertThat(found.state()).isEqualTo(DOWN);
        assertThat(found.detail()).contains("no heartbeat");
    }

    @Test
    void answersWithinTwoSecondsAndAsksAHangingPartOnlyOnce() {
        var asked = new AtomicInteger();
        ComponentHealth hanging = new Part("database", true, () -> {
            asked.incrementAndGet();
            hang();
            return Health.up("at last");
        });
        var health = health(hanging, part("jobs", Health::up));
        var begin = System.nanoTime();

        var first = health.report();
        var second = health.report();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(first.state()).isEqualTo(DOWN);
        assertThat(first.parts().get("jobs").state()).isEqualTo(UP);
        assertThat(second.state()).isEqualTo(DOWN);
        assertThat(asked).hasValue(1);
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProductHealth health(ComponentHealth... parts) {
        return new ProductHealth(List.of(parts), time);
    }

    private static ComponentHealth part(String name, Function<String, Health> found) {
        return new Part(name, false, () -> found.apply(name));
    }

    private static ComponentHealth essential(String name, Function<String, Health> found) {
        return new Part(name, true, () -> found.apply(name));
    }

    private record Part(String name, boolean essential, Supplier<Health> found) implements ComponentHealth {

        @Override
        public Health check() {
            return found.get();
        }
    }
}
