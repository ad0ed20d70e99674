package dev.slotquest.customers;

import dev.slotquest.customers.Tombstones.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tombstones once more, in the home folder: a database that is restored from an older backup knows nothing of those who
 * were erased since. One line each, only ever added to.
 */
@Component
class TombstoneFile {

    private static final String NAME = "erased-customers";

    private final Path file;

    TombstoneFile(@Value("${slotquest.home:./.slotquest}") Path home) {
        this.file = home.resolve(NAME);
    }

    /** Adds lines, and has them on the disk when it returns. */
    void add(Collection<Tombstone> tombstones) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    tombstones.stream()
                            .map(one -> one.keyHash() + " " + one.erasedAt())
                            .toList(),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** All lines; one that was cut off by a crash is passed over. */
    List<Tombstone> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(TombstoneFile::tombstone)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Optional<Tombstone> tombstone(String line) {
        int blank = line.indexOf(' ');
        try {
            return blank < 0
                    ? Optional.empty()
                    : Optional.of(new Tombstone(line.substring(0, blank), Instant.parse(line.substring(blank + 1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
