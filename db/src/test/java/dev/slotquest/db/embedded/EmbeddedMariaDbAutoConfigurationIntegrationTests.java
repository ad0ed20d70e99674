package dev.slotquest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EmbeddedMariaDbAutoConfigurationIntegrationTests {
    @TempDir
    Path home;

    @Test
    void bringsADatabaseWithTheSchemaWhenNoAddressIsGiven() {
        try (var context = start()) {
            var tables = context.getBean(JdbcClient.class)
                    .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                    .query(String.class)
                    .list();

            assertThat(tables).contains("SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES");
            assertThat(home.resolve("database/data")).isDirectory();
        }
    }

    @Test
    void setsThePoolUpForShortWaitsAndReadCommitted() {
        try (var context = start()) {
            var pool = context.getBean(HikariDataSource.class);
            assertThat(pool.isAutoCommit()).isFalse();
            assertThat(pool.getConnectionTimeout()).isEqualTo(2000);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(20);

            var session = context.getBean(JdbcClient.class)
                    .sql("SELECT @@tx_isolation, @@innodb_lock_wait_timeout, @@time_zone, @@collation_database")
                    .query()
                    .singleRow();
            assertThat(session.values())
                    .extracting(Object::toString)
                    .containsExactly("READ-COMMITTED", "3", "+00:00", "utf8mb4_uca1400_ai_ci");
        }
    }

    @Test
    void tellsTheTwoHoursApartInWhichTheClocksGoBack() {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            var first = Instant.parse("2026-10-25T00:30:00Z");
            var second = Instant.parse("2026-10-25T01:30:00Z");
            var read = new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(_ -> {
                jdbc.sql("CREATE TEMPORARY TABLE moment (at DATETIME NOT NULL)").update();
                for (var at : List.of(first, second)) {
                    jdbc.sql("INSERT INTO moment VALUES (?)")
                            .param(Timestamp.from(at))
                            .update();
                }
                return jdbc.sql("SELECT at FROM moment").query(Timestamp.class).list();
            });
            assertThat(read).extracting(Timestamp::toInstant).containsExactly(first, second);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void releasesTheLockOfASchemaChangeThatWasCutOff() {
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> jdbc.sql("UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1")
                            .update());
        }
        try (var context = start()) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EverythingAutomatic.class)
                .web(WebApplicationType.NONE)
                .run("--slotquest.home=" + home);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class EverythingAutomatic {}
}
