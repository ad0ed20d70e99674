package dev.slotquest.db.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock Liquibase holds while it changes the schema. A process killed meanwhile leaves it behind, and the next start
 * would wait for minutes; as only one process at a time uses an embedded database, nobody can be holding it now.
 */
final class ChangelogLock {
    private static final Logger log = LoggerFactory.getLogger(ChangelogLock.class);

    private ChangelogLock() {}

    static void release(EmbeddedMariaDb database) {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "DATABASECHANGELOGLOCK", null)) {
            if (!tables.next()) {
                return;
            }
            try (var statement = connection.createStatement()) {
                var released = statement.executeUpdate(
                        "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 0, LOCKEDBY = NULL, LOCKGRANTED = NULL"
                                + " WHERE LOCKED = 1");
                if (released > 0) {
                    log.warn("An earlier start was cut off while it changed the schema; its lock is released");
                }
            }
        } catch (SQLException e) {
            throw EmbeddedDatabaseException.of("The embedded database does not answer: " + e.getMessage(), e);
        }
    }
}
