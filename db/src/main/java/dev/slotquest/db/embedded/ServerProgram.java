package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A MariaDB server which can run here.
 *
 * @param server the program itself
 * @param share the folder with the statements that make the server's own tables
 * @param arguments what the program needs to find its own files
 * @param description for the log, "MariaDB 11.4.5"
 */
record ServerProgram(Path server, Path share, List<String> arguments, String description) {
    /** The bundled server, unpacked to the first of the given folders that can be written, or the system's own. */
    static ServerProgram find(List<Path> caches) throws IOException {
        var bundled = BundledServer.forThisPlatform();
        if (bundled.isPresent()) {
            return bundled.get().unpackedTo(caches);
        }
        return SystemServer.find().orElseThrow(() -> EmbeddedDatabaseException.noServer(Platform.description()));
    }

    /** The server's own tables with their first rows; the names of the files changed with MariaDB 11. */
    String systemTables() throws IOException {
        var statements = new StringBuilder();
        for (var part : List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql")) {
            var newName = share.resolve("mariadb_" + part);
            statements.append(Files.readString(Files.exists(newName) ? newName : share.resolve("mysql_" + part)));
        }
        return statements.toString();
    }
}
