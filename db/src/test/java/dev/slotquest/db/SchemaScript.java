package dev.slotquest.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the changelog makes, as one script that a server runs in a fraction of the time. It is written by applying the
 * changelog to a database once, and kept in the build folder for as long as no file of the changelog changes.
 *
 * @param structure tables, views and triggers
 * @param rows the rows that the changelog itself puts into tables
 */
record SchemaScript(String structure, String rows) {
    private static final String CHANGELOG = "classpath*:db/changelog/**/*.*";
    private static final String BETWEEN = "\n-- rows\n";

    /** Two scripts of one changelog differ when this class writes them differently. */
    private static final String FORMAT = "1";

    static SchemaScript current() {
        return Current.SCRIPT;
    }

    private static SchemaScript load() {
        try {
            var file = Path.of("target", "mariadb-schema-" + fingerprint() + ".sql");
            if (!Files.exists(file)) {
                write(file, SchemaWriter.write(TestDatabase.migrated()));
            }
            var parts = Files.readString(file).split(BETWEEN, 2);
            return new SchemaScript(parts[0], parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, SchemaScript script) throws IOException {
        var unfinished = Files.createTempFile(file.getParent(), "mariadb-schema", ".sql");
        Files.writeString(unfinished, script.structure + BETWEEN + script.rows);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
            var files = new PathMatchingResourcePatternResolver().getResources(CHANGELOG);
            for (var file : Arrays.stream(files)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(SchemaScript::address))
                    .toList()) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Current {
        private static final SchemaScript SCRIPT = load();
    }
}
