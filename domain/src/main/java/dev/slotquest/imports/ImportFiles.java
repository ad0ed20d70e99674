package dev.slotquest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files lie while they come in: in the home folder, until the last row is read. */
@Component
class ImportFiles {

    private static final int CHUNK = 65_536;

    private final Path folder;
    private final DataSize largest;

    ImportFiles(
            @Value("${slotquest.home:./.slotquest}") Path home,
            @Value("${slotquest.imports.largest-file:200MB}") DataSize largest) {
        this.folder = home.resolve("imports");
        this.largest = largest;
    }

    /** Keeps a file under a name of its own; nothing when it is larger than files may be. */
    Optional<String> keep(InputStream content) {
        String name = UUID.randomUUID() + ".import";
        try {
            Files.createDirectories(folder);
            boolean whole;
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                whole = copied(content, out);
            }
            if (!whole) {
                delete(name);
            }
            return whole ? Optional.of(name) : Optional.empty();
        } catch (IOException fault) {
            delete(name);
            throw new UncheckedIOException(fault);
        }
    }

    private boolean copied(InputStream content, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            bytes += read;
            if (bytes > largest.toBytes()) {
                return false;
            }
            out.write(chunk, 0, read);
        }
        return true;
    }

    DataSize largest() {
        return largest;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(path(name));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
