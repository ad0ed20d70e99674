package dev.slotquest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbIntegrationTests {
    private static final String ANNOUNCEMENT = "server process ";

    /** One folder for most tests, because setting a database up takes much longer than starting it. */
    @TempDir
    static Path common;

    @Test
    void keepsItsDataOverRestarts() throws SQLException {
        try (var database = EmbeddedMariaDb.start(options())) {
            execute(database, "CREATE OR REPLACE TABLE note (id INT PRIMARY KEY)", "INSERT INTO note VALUES (7)");
            var address = database.jdbcUrl();

            database.stop();
            assertThatThrownBy(() -> connect(database)).isInstanceOf(SQLException.class);
            database.start();

            assertThat(database.jdbcUrl()).isEqualTo(address);
            assertThat(number(database, "SELECT id FROM note")).isEqualTo(7);
        }
        try (var database = EmbeddedMariaDb.start(options())) {
            assertThat(number(database, "SELECT id FROM note")).isEqualTo(7);
        }
    }

    @Test
    void comesBackByItselfWithEveryCommittedRowWhenTheServerIsKilled() throws SQLException {
        try (var database = EmbeddedMariaDb.start(options())) {
            execute(database, "CREATE OR REPLACE TABLE note (id INT PRIMARY KEY)");
            for (var round = 1; round <= 2; round++) {
                execute(database, "INSERT INTO note VALUES (" + round + ")");
                var killed = database.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();

                await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> canConnect(database));

                assertThat(database.pid()).isNotEqualTo(killed);
                assertThat(number(database, "SELECT COUNT(*) FROM note")).isEqualTo(round);
            }
        }
    }

    @Test
    void staysStoppedWhenItWasStopped() throws SQLException {
        try (var database = EmbeddedMariaDb.start(options())) {
            var pid = database.pid();
            database.stop();

            assertThat(ProcessHandle.of(pid)).isEmpty();
            await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(2)).until(() -> !answers(database));
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUsesAndEndsTheServerItLeftWhenKilled() throws Exception {
        var other = startInAnotherProcess();
        try {
            var serverOfOther = announcedBy(other);
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedMariaDb.start(options()))
                    .withMessageContaining("Another Slotquest (process " + other.pid() + ")")
                    .satisfies(refused -> assertThat(refused.advice()).contains("SLOTQUEST_HOME"));

            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            assertThat(ProcessHandle.of(serverOfOther)).isPresent();

            try (var database = EmbeddedMariaDb.start(options())) {
                assertThat(ProcessHandle.of(serverOfOther)).isEmpty();
                assertThat(number(database, "SELECT id FROM note")).isEqualTo(3);
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatThisProcessUsesAlready() {
        try (var database = EmbeddedMariaDb.start(options())) {
            assertThat(database.username()).isNotEmpty();
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedMariaDb.start(options()))
                    .withMessageContaining(
                            "is using the database in " + options().folder());
        }
    }

    @Test
    void leavesAProcessAloneThatMerelyGotTheRecordedNumber() throws Exception {
        EmbeddedMariaDb.start(options()).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(options().folder().resolve("server.pid"), Long.toString(stranger.pid()));

            EmbeddedMariaDb.start(options()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void lastsThroughSpacesAndLongPaths(@TempDir Path temporary) throws SQLException {
        var folder = temporary.resolve("a home with spaces").resolve("l" + "o".repeat(100) + "ng");
        try (var database = EmbeddedMariaDb.start(EmbeddedServerOptions.in(folder))) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void letsNobodyInButItsOwnUserWhoHasRightsOnOneSchemaOnly() throws Exception {
        try (var database = EmbeddedMariaDb.start(options())) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guess"))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> execute(database, "CREATE DATABASE another"))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> number(database, "SELECT COUNT(*) FROM mysql.global_priv"))
                    .hasMessageContaining("denied");
        }
        assertThat(Files.getPosixFilePermissions(options().folder().resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(options().folder().resolve("init.sql")).doesNotExist();
    }

    @Test
    void failsAtOnceWithTheServersOwnWords() {
        var wrong = options().withRightsOnAllSchemas(List.of("--no-such-setting=1"));

        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> EmbeddedMariaDb.start(wrong))
                .withMessageContaining("no-such-setting");
        EmbeddedMariaDb.start(options()).close();
    }

    @Test
    void startsAnewWhenItsFirstStartWasCutOff(@TempDir Path folder) throws Exception {
        var unfinished = folder.resolve("data.unfinished");
        Files.createDirectories(unfinished.resolve("mysql"));

        try (var database = EmbeddedMariaDb.start(EmbeddedServerOptions.in(folder))) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
        assertThat(unfinished).doesNotExist();
    }

    /** Started by a test as a process of its own: prints the number of its server and waits to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] folder) throws Exception {
            var database = EmbeddedMariaDb.start(EmbeddedServerOptions.in(Path.of(folder[0])));
            execute(database, "CREATE OR REPLACE TABLE note (id INT PRIMARY KEY)", "INSERT INTO note VALUES (3)");
            System.out.println(ANNOUNCEMENT + database.pid());
            Thread.sleep(Duration.ofMinutes(2));
        }
    }

    private Process startInAnotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        options().folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long announcedBy(Process other) {
        return other.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(ANNOUNCEMENT))
                .mapToLong(line -> Long.parseLong(line.substring(ANNOUNCEMENT.length())))
                .findFirst()
                .orElseThrow();
    }

    private EmbeddedServerOptions options() {
        return EmbeddedServerOptions.in(common.resolve("database"));
    }

    private static void execute(EmbeddedMariaDb database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(EmbeddedMariaDb database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static boolean answers(EmbeddedMariaDb database) {
        try {
            return canConnect(database);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean canConnect(EmbeddedMariaDb database) throws SQLException {
        return number(database, "SELECT 1") == 1;
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
