package dev.slotquest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitedDatabaseIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        try (var visited = new VisitedDatabase(EmbeddedServerOptions.in(folder.resolve("database")))) {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(visited::getJdbcUrl)
                    .matches(refusal -> refusal.reason() == EmbeddedDatabaseException.Reason.NOT_MADE_YET);
        }
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void looksIntoTheServerOfAnotherProcessAndLeavesItRunning() throws SQLException {
        var options = EmbeddedServerOptions.in(folder.resolve("database"));
        try (var owner = EmbeddedMariaDb.start(options)) {
            try (var visited = new VisitedDatabase(options)) {
                assertThat(visited.getJdbcUrl()).isEqualTo(owner.jdbcUrl());
                assertThat(answers(visited)).isTrue();
            }
            assertThat(ProcessHandle.of(owner.pid())).isPresent();
        }
    }

    @Test
    void startsAServerForAsLongAsItTakes() throws SQLException {
        var options = EmbeddedServerOptions.in(folder.resolve("database"));
        EmbeddedMariaDb.start(options).close();

        try (var visited = new VisitedDatabase(options)) {
            assertThat(answers(visited)).isTrue();
        }

        assertThat(Files.exists(folder.resolve("database/server.port"))).isFalse();
        EmbeddedMariaDb.start(options).close();
    }

    private static boolean answers(VisitedDatabase visited) throws SQLException {
        try (var connection =
                DriverManager.getConnection(visited.getJdbcUrl(), visited.getUsername(), visited.getPassword())) {
            return connection.isValid(2);
        }
    }
}
