package dev.slotquest.db;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.slotquest.db.backup.DatabaseDump;
import dev.slotquest.db.embedded.ClientPrograms;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the business modules use of this one, as beans. */
@AutoConfiguration(
        after = DataSourceTransactionManagerAutoConfiguration.class,
        afterName = "dev.slotquest.db.embedded.ClientProgramsAutoConfiguration")
class DatabaseAutoConfiguration {
    @Bean
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    TransactionRetry transactionRetry(PlatformTransactionManager transactions) {
        return new TransactionRetry(transactions);
    }

    @Bean
    @ConditionalOnSingleCandidate(DataSource.class)
    DatabaseInspection databaseInspection(DataSource dataSource) {
        return new DatabaseInspection(dataSource);
    }

    @Bean
    @ConditionalOnSingleCandidate(DataSource.class)
    DatabasePulse databasePulse(DataSource dataSource) {
        HikariDataSource pool =
                DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class, HikariDataSource.class);
        return new DatabasePulse(Objects.requireNonNull(pool, "The pool of connections is HikariCP."));
    }

    @Bean
    @ConditionalOnSingleCandidate(DataSource.class)
    @ConditionalOnBean(ClientPrograms.class)
    DatabaseDump databaseDump(DataSource dataSource, ClientPrograms programs) {
        return DatabaseDump.of(dataSource, programs);
    }

    @Bean
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    LeaderLeases leaderLeases(DataSource dataSource, PlatformTransactionManager transactions) {
        return new LeaderLeases(JdbcClient.create(dataSource), transactions);
    }
}
