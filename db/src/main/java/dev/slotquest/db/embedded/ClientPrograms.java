package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** MariaDB's programs for the command line: those that come with the bundled server, or else the system's. */
public final class ClientPrograms {

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/opt/homebrew/bin"));

    private final EmbeddedServerOptions options;

    public ClientPrograms(EmbeddedServerOptions options) {
        this.options = options;
    }

    /** Writes a database out. */
    public Path dump() {
        return find("mariadb-dump");
    }

    /** Runs statements. */
    public Path client() {
        return find("mariadb");
    }

    private Path find(String name) {
        try {
            return Stream.concat(bundled().stream(), FOLDERS.stream())
                    .map(folder -> folder.resolve(Platform.isWindows() ? name + ".exe" : name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> EmbeddedDatabaseException.of(
                            "There is no %s here. Install MariaDB's client programs.".formatted(name), null));
        } catch (IOException unusable) {
            throw EmbeddedDatabaseException.of("MariaDB's programs cannot be unpacked: " + unusable, unusable);
        }
    }

    private Optional<Path> bundled() throws IOException {
        var server = BundledServer.forThisPlatform();
        return server.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        server.get().unpackedTo(options.caches()).server().getParent());
    }
}
