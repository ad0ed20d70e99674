package dev.slotquest.db.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Lets a program that only looks share the home folder with the product, whether that runs or not. */
@AutoConfiguration(before = EmbeddedMariaDbAutoConfiguration.class)
@ConditionalOnProperty("slotquest.database.visit")
@Conditional(EmbeddedMariaDbAutoConfiguration.OnNoDatabaseAddress.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class VisitedDatabaseAutoConfiguration {
    @Bean(destroyMethod = "close")
    VisitedDatabase visitedDatabase(EmbeddedDatabaseProperties properties) {
        return new VisitedDatabase(properties.options());
    }
}
