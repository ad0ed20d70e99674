package dev.slotquest.db;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What {@link MariaDbTest} adds to a context. */
@TestConfiguration(proxyBeanMethods = false)
public class MariaDbTestConfiguration {
    @Bean
    TestServer.Use testServerUse() {
        return TestServer.shared().use();
    }

    @Bean
    TestDatabase testDatabase(TestServer.Use use) {
        return TestDatabase.createOn(use.server());
    }

    @Bean
    JdbcConnectionDetails testDatabaseConnectionDetails(TestDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
