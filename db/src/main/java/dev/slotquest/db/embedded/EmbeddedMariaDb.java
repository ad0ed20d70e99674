package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server as a child process, reachable from this machine only. A server that dies is started again on
 * the same port; a server left by a killed process is ended first; a folder that is in use is refused.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final DatabaseFolder folder;
    private final HomeLock lock;
    private final Access access;
    private final Watchdog watchdog;

    private EmbeddedMariaDb(DatabaseFolder folder, HomeLock lock, Access access, Watchdog watchdog) {
        this.folder = folder;
        this.lock = lock;
        this.access = access;
        this.watchdog = watchdog;
    }

    /**
     * Prepares the folder where that is still to be done, starts the server and returns when it takes connections.
     *
     * @throws EmbeddedDatabaseException when the folder is in use or the server does not start
     */
    public static EmbeddedMariaDb start(EmbeddedServerOptions options) {
        try {
            var folder = DatabaseFolder.in(options.folder());
            var lock = HomeLock.take(folder);
            try {
                return start(options, folder, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw EmbeddedDatabaseException.of("The database cannot use " + options.folder() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddedDatabaseException.of("Interrupted while the database was starting.", e);
        }
    }

    private static EmbeddedMariaDb start(EmbeddedServerOptions options, DatabaseFolder folder, HomeLock lock)
            throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var program = ServerProgram.find(options.caches());
        OrphanedServer.end(folder, program);
        DataDirectory.ensure(folder, program);
        var access = Access.create(folder, options);
        var watchdog = new Watchdog(() -> launch(program, folder, access, options));
        var database = new EmbeddedMariaDb(folder, lock, access, watchdog);
        database.start();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        log.info(
                "{} is running on port {} with the data in {} ({} ms)",
                program.description(),
                access.port(),
                folder.root(),
                took.toMillis());
        return database;
    }

    private static ServerProcess launch(
            ServerProgram program, DatabaseFolder folder, Access access, EmbeddedServerOptions options) {
        try {
            return ServerProcess.start(program, folder, access, options.settings());
        } catch (IOException e) {
            throw EmbeddedDatabaseException.of("The MariaDB server cannot be started: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddedDatabaseException.of("Interrupted while the MariaDB server was starting.", e);
        }
    }

    /** Starts the server again after {@link #stop()}, on the same port; does nothing while it runs. */
    public void start() {
        watchdog.start();
    }

    /** Stops the server cleanly, but keeps the folder and the port, so that {@link #start()} brings it back. */
    public void stop() {
        watchdog.stop();
    }

    /** Stops the server cleanly and gives the folder back. */
    @Override
    public void close() {
        var begin = System.nanoTime();
        stop();
        try {
            Files.deleteIfExists(folder.serverPid());
            Files.deleteIfExists(folder.serverPort());
            lock.close();
        } catch (IOException e) {
            throw EmbeddedDatabaseException.of("The database in " + folder.root() + " cannot be given back.", e);
        }
        log.info("MariaDB stopped ({} ms)", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    /** The address of the product's schema, without options: those come with the pool's settings. */
    public String jdbcUrl() {
        return access.jdbcUrl();
    }

    /** The only user with rights on the schema. */
    public String username() {
        return access.user();
    }

    /** Random, and the same for as long as the folder lives. */
    public String password() {
        return access.password();
    }

    /** The process id of the server. */
    public long pid() {
        return watchdog.pid();
    }
}
