package dev.slotquest.db.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The MariaDB server that came with the operating system, for platforms without a bundled one. */
final class SystemServer {
    private static final List<String> PROGRAMS = List.of(
            "/usr/sbin/mariadbd",
            "/usr/libexec/mariadbd",
            "/usr/bin/mariadbd",
            "/usr/local/bin/mariadbd",
            "/opt/homebrew/bin/mariadbd");
    private static final List<String> SHARES = List.of(
            "/usr/share/mariadb",
            "/usr/share/mysql",
            "/usr/local/share/mariadb",
            "/usr/local/share/mysql",
            "/opt/homebrew/share/mariadb",
            "/opt/homebrew/share/mysql");

    private SystemServer() {}

    static Optional<ServerProgram> find() {
        return first(PROGRAMS, Files::isExecutable)
                .flatMap(server -> first(SHARES, SystemServer::hasSystemTables)
                        .map(share ->
                                new ServerProgram(server, share, List.of(), "The system's MariaDB (" + server + ")")));
    }

    private static Optional<Path> first(List<String> candidates, Predicate<Path> condition) {
        return candidates.stream().map(Path::of).filter(condition).findFirst();
    }

    private static boolean hasSystemTables(Path folder) {
        return Files.exists(folder.resolve("mariadb_system_tables.sql"))
                || Files.exists(folder.resolve("mysql_system_tables.sql"));
    }
}
