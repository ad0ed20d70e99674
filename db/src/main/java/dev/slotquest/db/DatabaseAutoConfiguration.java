package dev.slotquest.db;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the business modules use of this one, as beans. */
@AutoConfiguration(after = DataSourceTransactionManagerAutoConfiguration.class)
class DatabaseAutoConfiguration {
    @Bean
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    TransactionRetry transactionRetry(PlatformTransactionManager transactions) {
        return new TransactionRetry(transactions);
    }

    @Bean
    @ConditionalOnSingleCandidate(HikariDataSource.class)
    DatabasePulse databasePulse(HikariDataSource pool) {
        return new DatabasePulse(pool);
    }

    @Bean
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    LeaderLeases leaderLeases(DataSource dataSource, PlatformTransactionManager transactions) {
        return new LeaderLeases(JdbcClient.create(dataSource), transactions);
    }
}
