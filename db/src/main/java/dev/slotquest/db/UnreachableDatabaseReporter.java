package dev.slotquest.db;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that there was no connection to the database at the start. The address may hold a password. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreachableDatabaseReporter implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(UnreachableDatabaseReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        var refusal = Causes.of(failure)
                .filter(UnreachableDatabaseReporter::saysThatThereIsNoConnection)
                .findFirst();
        refusal.ifPresent(reason -> log.error(
                "Not started. SPRING_DATASOURCE_URL: no connection to this database. {}", reason.getMessage()));
        return refusal.isPresent();
    }

    private static boolean saysThatThereIsNoConnection(Throwable cause) {
        return cause instanceof PoolInitializationException
                || cause instanceof SQLInvalidAuthorizationSpecException
                || DatabaseUnavailable.saysSo(cause);
    }
}
