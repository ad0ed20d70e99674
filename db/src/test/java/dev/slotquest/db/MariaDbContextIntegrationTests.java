package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MariaDbTest
@SpringBootTest
class MariaDbContextIntegrationTests {
    private static final String INSERT = """
            INSERT INTO SPRING_SESSION
                (PRIMARY_ID, SESSION_ID, CREATION_TIME, LAST_ACCESS_TIME, MAX_INACTIVE_INTERVAL, EXPIRY_TIME)
            VALUES ('a', 'a', 0, 0, 0, 0)
            """;
    private static final String COUNT = "SELECT COUNT(*) FROM SPRING_SESSION";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    @Transactional
    void rollsBackWhatATransactionalTestWrote() {
        jdbc.sql(INSERT).update();

        assertThat(count(jdbc)).isEqualTo(1);
        assertThat(count(database.jdbc())).isZero();
    }

    @Test
    void emptiesTheTablesOnDemand() {
        database.jdbc().sql(INSERT).update();
        assertThat(count(jdbc)).isEqualTo(1);

        database.clear();

        assertThat(count(jdbc)).isZero();
    }

    @Test
    void letsSeveralApplicationsShareADatabase() {
        var common = TestDatabase.create();
        try (var first = run(common);
                var second = run(common)) {
            common.jdbc().sql(INSERT).update();

            assertThat(count(first.getBean(JdbcClient.class))).isEqualTo(1);
            assertThat(count(second.getBean(JdbcClient.class))).isEqualTo(1);
            assertThat(count(jdbc)).isZero();
        }
    }

    private static ConfigurableApplicationContext run(TestDatabase database) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(database.arguments());
    }

    private static int count(JdbcClient jdbc) {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
