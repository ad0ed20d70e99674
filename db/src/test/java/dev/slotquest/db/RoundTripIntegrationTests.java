package dev.slotquest.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What sets the pace of a booking is how often the server is asked, so nobody may ask without need. */
@MariaDbTest
@SpringBootTest(properties = {"spring.datasource.hikari.maximum-pool-size=1"})
class RoundTripIntegrationTests {
    @Autowired
    TransactionRetry retry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void stopListening() {
        TestServer.shared().execute("SET GLOBAL general_log = OFF", "SET GLOBAL log_output = 'FILE'");
    }

    @Test
    void spendsOnATransactionOnlyItsStatementsAndTheCommit() {
        var session = retry.execute(() -> number("SELECT CONNECTION_ID()"));
        assertThat(retry.execute(() -> text("SELECT @@tx_isolation"))).isEqualTo("READ-COMMITTED");
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        TestServer.shared()
                .execute(
                        "TRUNCATE mysql.general_log", "SET GLOBAL log_output = 'TABLE'", "SET GLOBAL general_log = ON");

        reading.executeWithoutResult(_ -> number("SELECT COUNT(*) FROM SPRING_SESSION"));
        retry.run(() -> {
            number("SELECT COUNT(*) FROM SPRING_SESSION");
            jdbc.sql("DELETE FROM SPRING_SESSION").update();
        });

        assertThat(heardFrom(session))
                .containsExactly(
                        "SELECT COUNT(*) FROM SPRING_SESSION",
                        "COMMIT",
                        "SELECT COUNT(*) FROM SPRING_SESSION",
                        "DELETE FROM SPRING_SESSION",
                        "COMMIT");
    }

    private List<String> heardFrom(long session) {
        var log = TestDatabase.empty().jdbc();
        return log.sql("SELECT argument FROM mysql.general_log WHERE thread_id = ? ORDER BY event_time")
                .param(session)
                .query(String.class)
                .list();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
