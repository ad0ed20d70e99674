package dev.slotquest.identity;

import dev.slotquest.db.MariaDbTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** People and the audit trail on a real database, with a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MariaDbTest
@SpringBootTest(
        classes = IdentityTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "slotquest.home=target/identity-home")
@interface IdentityTest {

    // No @Configuration: the component scan of other tests must not find it.
    @EnableAutoConfiguration
    @ComponentScan({"dev.slotquest.identity", "dev.slotquest.audit", "dev.slotquest.shared"})
    class Application {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-12-01T09:00:00Z");

        void moveBy(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
