package dev.slotquest.db;

import static org.awaitility.Awaitility.await;

import dev.slotquest.db.embedded.EmbeddedDatabaseException;
import dev.slotquest.db.embedded.EmbeddedMariaDb;
import dev.slotquest.db.embedded.EmbeddedServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB server for tests. Most tests want a {@link TestDatabase} on the shared one; who wants to take the
 * server away, or to measure, starts one of its own with {@link #dedicated(Path)}.
 */
public final class TestServer implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "mariadb");
    private static final int MOST_BUILDS_AT_ONCE = 8;
    private static final String DATABASE_PREFIX = "test_";

    /** A crash of the machine may cost the shared server its data: nobody wants it back. */
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--skip-innodb-doublewrite",
            "--innodb-file-per-table=0",
            "--max-connections=600");

    private static final Duration LONGEST_CLOSING_OF_CONTEXTS = Duration.ofSeconds(20);

    private final EmbeddedMariaDb server;
    private final Queue<CountDownLatch> uses = new ConcurrentLinkedQueue<>();

    private TestServer(EmbeddedMariaDb server) {
        this.server = server;
    }

    /** The server all tests of this JVM share: started when first asked for, stopped after the last context. */
    public static TestServer shared() {
        return Shared.INSTANCE;
    }

    /** A server with the product's own settings, durable commits included, in the given folder. */
    public static TestServer dedicated(Path folder) {
        var options = EmbeddedServerOptions.in(folder).withRightsOnAllSchemas(List.of("--max-connections=600"));
        return new TestServer(EmbeddedMariaDb.start(options));
    }

    /** Takes the server away, cleanly; its port stays reserved for {@link #start()}. */
    public void stop() {
        server.stop();
    }

    /** Brings the server back, with all its data, under the same address. */
    public void start() {
        server.start();
    }

    /** Ends the server the hard way; it comes back by itself within a second. */
    public void kill() {
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    /** Lets the server hang: it keeps its connections, but answers nobody until {@link #thaw()}. */
    public void freeze() {
        signal("STOP");
        await().until(this::standsStill);
    }

    /** The signal is on its way for a moment, in which the server may still answer. */
    private boolean standsStill() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(server.pid()), "task"))) {
            return threads.allMatch(TestServer::isStopped);
        } catch (NoSuchFileException noLinux) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStopped(Path thread) {
        try {
            String state = Files.readString(thread.resolve("stat"));
            return state.startsWith("T", state.lastIndexOf(')') + 2);
        } catch (IOException endedJustNow) {
            return false;
        }
    }

    /** Lets a frozen server go on where it was. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start();
            if (sent.waitFor() != 0) {
                throw new IllegalStateException("The test server cannot be sent the signal " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Keeps the server until the given use is closed, or for twenty seconds at the end of the JVM. */
    Use use() {
        var ended = new CountDownLatch(1);
        uses.add(ended);
        return new Use(this, ended);
    }

    /** The contexts are closed by hooks of their own at the same time, and still need their database. */
    private void closeAfterUse() {
        var deadline = System.nanoTime() + LONGEST_CLOSING_OF_CONTEXTS.toNanos();
        try {
            for (var use : uses) {
                if (!use.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    String urlOf(String database) {
        return server.jdbcUrl().replaceFirst("/[^/]*$", "/" + database);
    }

    String username() {
        return server.username();
    }

    String password() {
        return server.password();
    }

    /** Runs statements outside of every database made for a test. */
    void execute(String... statements) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), username(), password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused a statement", e);
        }
    }

    String newDatabase() {
        var name = DATABASE_PREFIX + Long.toUnsignedString(System.nanoTime(), 36);
        execute("CREATE DATABASE " + name);
        return name;
    }

    private void dropDatabasesOfEarlierRuns() {
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), username(), password());
                var databases = connection.getMetaData().getCatalogs()) {
            while (databases.next()) {
                names.add(databases.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test server does not list its databases", e);
        }
        execute(names.stream()
                .filter(name -> name.startsWith(DATABASE_PREFIX))
                .map(name -> "DROP DATABASE " + name)
                .toArray(String[]::new));
    }

    /** Somebody needs the server. */
    record Use(TestServer server, CountDownLatch ended) implements AutoCloseable {
        @Override
        public void close() {
            ended.countDown();
        }
    }

    private static final class Shared {
        private static final TestServer INSTANCE = start();

        private static TestServer start() {
            var server = new TestServer(startInFreeFolder());
            server.dropDatabasesOfEarlierRuns();
            Runtime.getRuntime().addShutdownHook(new Thread(server::closeAfterUse, "test-server-stop"));
            return server;
        }

        /** Two builds of one module may run at a time, for instance one in an editor. */
        private static EmbeddedMariaDb startInFreeFolder() {
            for (var number = 1; ; number++) {
                try {
                    var folder = FOLDER.resolveSibling(FOLDER.getFileName() + "-" + number);
                    return EmbeddedMariaDb.start(
                            EmbeddedServerOptions.in(folder).withRightsOnAllSchemas(FAST));
                } catch (EmbeddedDatabaseException e) {
                    if (!e.getMessage().contains("is using the database") || number == MOST_BUILDS_AT_ONCE) {
                        throw e;
                    }
                }
            }
        }
    }
}
