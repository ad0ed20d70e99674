package dev.slotquest.portal.api;

import dev.slotquest.TestClock;
import dev.slotquest.portal.PortalTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** The whole portal on a real database, on Tuesday, 1 December 2026, 10:00, in no hurry. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Import({ApiTest.Time.class, ApiOffice.class})
@TestPropertySource(properties = "slotquest.api.requests-per-minute=1000000")
@interface ApiTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
