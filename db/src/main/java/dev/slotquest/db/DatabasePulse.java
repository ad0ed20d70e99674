package dev.slotquest.db;

import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Notices within two seconds that the database takes connections but no longer answers, and frees everybody who waits for
 * it, so that nobody waits longer than for a database that is plainly away. A read timeout short enough for that would
 * also end every honest statement that takes a little longer.
 */
final class DatabasePulse implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DatabasePulse.class);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    /** A machine on which this thread itself gets no time says nothing about the database. */
    private static final Duration STARVING = PAUSE.multipliedBy(3);

    /** While it hangs, asking for a connection is not worth a longer wait. */
    private static final long SHORT_WAIT_MILLIS = 250;

    private final HikariDataSource pool;
    private final long usualWaitMillis;
    private @Nullable Connection own;
    private boolean hangs;
    private volatile @Nullable Thread thread;

    DatabasePulse(HikariDataSource pool) {
        this.pool = pool;
        this.usualWaitMillis = pool.getConnectionTimeout();
    }

    @Override
    public void start() {
        Thread watching = Thread.ofPlatform().daemon().name("database-pulse").unstarted(this::watch);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before anything that asks the database, and until after all of it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void watch() {
        try {
            while (isRunning()) {
                long before = System.nanoTime();
                Thread.sleep(PAUSE);
                if (System.nanoTime() - before < STARVING.toNanos()) {
                    feel();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            letGo();
        }
    }

    private void feel() {
        boolean silent = !answers(own) && !answersAnew();
        if (silent && !hangs) {
            log.warn("The database takes connections but does not answer; whoever waits for it is told so");
            pool.setConnectionTimeout(SHORT_WAIT_MILLIS);
        }
        if (silent) {
            TrackedSockets.closeAll(server());
        }
        if (!silent && hangs) {
            log.info("The database answers again");
            pool.setConnectionTimeout(usualWaitMillis);
        }
        hangs = silent;
    }

    private static boolean answers(@Nullable Connection connection) {
        if (connection == null) {
            return false;
        }
        try (var ping = connection.createStatement()) {
            ping.execute("do 1");
            return true;
        } catch (SQLException silent) {
            return false;
        }
    }

    /** Whether a new connection is answered. One that is refused is an answer, too: there is nobody to wait for. */
    private boolean answersAnew() {
        letGo();
        try {
            own = new Driver().connect(pool.getJdbcUrl(), ownProperties());
            return true;
        } catch (SQLException failed) {
            return Causes.of(failed).noneMatch(SocketTimeoutException.class::isInstance);
        }
    }

    private Properties ownProperties() {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(pool.getUsername()));
        properties.setProperty("password", String.valueOf(pool.getPassword()));
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(PATIENCE.toMillis()));
        return properties;
    }

    private String server() {
        try {
            return TrackedSockets.serverOf(Configuration.parse(pool.getJdbcUrl()));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The address was good enough to connect", unreadable);
        }
    }

    private void letGo() {
        Connection connection = own;
        own = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException lost) {
                log.debug("The pulse's own connection was lost already", lost);
            }
        }
    }
}
