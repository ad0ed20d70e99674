package dev.slotquest.db.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** MariaDB's programs for the command line, whichever server is used. Nothing is unpacked until one is asked for. */
@AutoConfiguration
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class ClientProgramsAutoConfiguration {
    @Bean
    ClientPrograms clientPrograms(EmbeddedDatabaseProperties properties) {
        return new ClientPrograms(properties.options());
    }
}
