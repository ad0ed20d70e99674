package dev.slotquest.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.SchedulerConfigException;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * The store of jobs in the application's database. All processes have to name their scheduler alike to share the jobs, and
 * Quartz keeps connections by that name for the whole JVM: two applications in one would use, and close, each other's.
 * This one knows its own.
 */
@SuppressWarnings("unchecked") // One of Quartz's own methods overrides a generic one without its type.
public final class SharedJobStore extends LocalDataSourceJobStore {

    @Override
    public void initialize(ClassLoadHelper loadHelper, SchedulerSignaler signaler) throws SchedulerConfigException {
        super.initialize(loadHelper, signaler);
        DataSource pool = SchedulerFactoryBean.getConfigTimeDataSource();
        if (pool == null) {
            throw new SchedulerConfigException("The store of jobs was given no database.");
        }
        String own = UUID.randomUUID().toString();
        var connections = DBConnectionManager.getInstance();
        connections.addConnectionProvider(TX_DATA_SOURCE_PREFIX + own, new OfTransaction(pool));
        connections.addConnectionProvider(NON_TX_DATA_SOURCE_PREFIX + own, new OfPool(pool));
        setDataSource(TX_DATA_SOURCE_PREFIX + own);
        setNonManagedTXDataSource(NON_TX_DATA_SOURCE_PREFIX + own);
    }

    /** Takes part in the transaction of whoever changes a job, so that it changes together with what else they change. */
    private record OfTransaction(DataSource pool) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return DataSourceUtils.doGetConnection(pool);
        }

        @Override
        public void shutdown() {
            // The pool belongs to the application.
        }

        @Override
        public void initialize() {
            // The pool is there already.
        }
    }

    /** For the scheduler's own transactions. */
    private record OfPool(DataSource pool) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void shutdown() {
            // The pool belongs to the application.
        }

        @Override
        public void initialize() {
            // The pool is there already.
        }
    }
}
