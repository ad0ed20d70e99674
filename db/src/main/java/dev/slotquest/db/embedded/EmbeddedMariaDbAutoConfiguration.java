package dev.slotquest.db.embedded;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Runs a MariaDB of our own unless somebody says where another one is. Everything that needs one waits for it. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedMariaDbAutoConfiguration.OnNoDatabaseAddress.class)
@ConditionalOnMissingBean({JdbcConnectionDetails.class, DataSource.class})
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedMariaDbAutoConfiguration {
    @Bean
    EmbeddedMariaDb embeddedMariaDb(EmbeddedDatabaseProperties properties) {
        var database = EmbeddedMariaDb.start(properties.options());
        ChangelogLock.release(database);
        return database;
    }

    @Bean
    JdbcConnectionDetails embeddedMariaDbConnectionDetails(EmbeddedMariaDb database) {
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
                return database.jdbcUrl();
            }
        };
    }

    /** An empty address counts as none: container set-ups pass variables on which nobody has filled in. */
    static final class OnNoDatabaseAddress extends SpringBootCondition {
        private static final String ADDRESS = "spring.datasource.url";

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var given = StringUtils.hasText(context.getEnvironment().getProperty(ADDRESS));
            var message = ConditionMessage.forCondition("Embedded MariaDB")
                    .because(ADDRESS + (given ? " is given" : " is not given"));
            return new ConditionOutcome(!given, message);
        }
    }
}
