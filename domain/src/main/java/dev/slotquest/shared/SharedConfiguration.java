package dev.slotquest.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    private static final String ZONE = "slotquest.time-zone";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessTime businessTime(Clock clock, Environment environment) {
        String zone = environment.getProperty(ZONE, "Europe/Berlin");
        try {
            return new BusinessTime(clock, ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw new WrongSetting(
                    "SLOTQUEST_TIME_ZONE", "'%s' is no time zone; Europe/Berlin is one.".formatted(zone), unknown);
        }
    }
}
