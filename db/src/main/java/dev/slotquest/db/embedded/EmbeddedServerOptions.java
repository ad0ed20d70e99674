package dev.slotquest.db.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an embedded server keeps its things, and how it runs.
 *
 * @param folder the database folder: data, password, logs; used by one process at a time
 * @param cache where the server's programs are unpacked to, shared by all databases of this user
 * @param allSchemas whether the product's user may use every schema, not just its own: for tests
 * @param extraSettings server arguments which override the usual ones
 */
public record EmbeddedServerOptions(Path folder, Path cache, boolean allSchemas, List<String> extraSettings) {
    static final String SCHEMA = "slotquest";
    static final String USER = "slotquest";

    /** Ignores case; the newest rules that MariaDB 10.11 knows as well. */
    static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    static final String REDO_LOG_SIZE = "32M";

    private static final List<String> SETTINGS = List.of(
            // A server with TLS makes a key pair at each start, which takes seconds; nobody listens on loopback.
            "--skip-ssl",
            "--skip-name-resolve",
            "--local-infile=0",
            "--character-set-server=utf8mb4",
            "--collation-server=" + COLLATION,
            "--default-time-zone=+00:00",
            "--transaction-isolation=READ-COMMITTED",
            "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-lock-wait-timeout=3",
            "--innodb-log-file-size=" + REDO_LOG_SIZE,
            "--innodb-buffer-pool-size=128M",
            "--max-connections=250");

    public EmbeddedServerOptions {
        extraSettings = List.copyOf(extraSettings);
    }

    /** The usual options for a database in the given folder. */
    public static EmbeddedServerOptions in(Path folder) {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "slotquest");
        return new EmbeddedServerOptions(folder, cache, false, List.of());
    }

    /** The same, with the server's programs in another place. */
    public EmbeddedServerOptions withCache(Path otherCache) {
        return new EmbeddedServerOptions(folder, otherCache, allSchemas, extraSettings);
    }

    /** The same, with rights on every schema and server arguments which override the usual ones. */
    public EmbeddedServerOptions withRightsOnAllSchemas(List<String> settings) {
        return new EmbeddedServerOptions(folder, cache, true, settings);
    }

    List<String> settings() {
        var all = new ArrayList<>(SETTINGS);
        all.addAll(extraSettings);
        return all;
    }

    /** The shared cache, or else the database folder itself, which has to be writable anyway. */
    List<Path> caches() {
        return List.of(cache, folder.resolve("server"));
    }
}
