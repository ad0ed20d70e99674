package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@MariaDbTest
@JdbcTest
@ContextConfiguration(classes = MariaDbSliceIntegrationTests.Application.class)
class MariaDbSliceIntegrationTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void usesTheDatabaseMadeForItsContext() {
        assertThat(jdbc.sql("SELECT DATABASE()").query(String.class).single()).isEqualTo(database.name());
    }

    @Test
    void findsTheSchemaComplete() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
