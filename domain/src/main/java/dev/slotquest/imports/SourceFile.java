package dev.slotquest.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, whatever it is: a table, an array of objects, or lines of them. */
final class SourceFile implements Iterator<SourceRow>, Closeable {

    private static final int LOOK = 4_096;

    private final BufferedReader reader;
    private final Iterator<SourceRow> rows;

    private SourceFile(BufferedReader reader, Iterator<SourceRow> rows) {
        this.reader = reader;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableFile when it is none of those
     */
    static SourceFile open(Path file) {
        try {
            var reader = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()), LOOK * 4);
            try {
                return new SourceFile(reader, rowsOf(reader));
            } catch (RuntimeException | IOException unreadable) {
                reader.close();
                throw unreadable;
            }
        } catch (IOException unreadable) {
            throw UnreadableFile.because(unreadable);
        }
    }

    private static Iterator<SourceRow> rowsOf(BufferedReader reader) throws IOException {
        return switch (firstOf(reader)) {
            case null -> throw new UnreadableFile(UnreadableFile.Why.EMPTY);
            case '[', '{' -> new JsonSource(reader);
            case Character _ -> CsvSource.of(reader);
        };
    }

    /** Skips the mark of the encoding and blanks, and leaves what comes then. */
    private static @Nullable Character firstOf(BufferedReader reader) throws IOException {
        int next;
        do {
            reader.mark(1);
            next = reader.read();
        } while (next == '\uFEFF' || (next >= 0 && Character.isWhitespace(next)));
        if (next < 0) {
            return null;
        }
        if (next == 0) {
            throw new UnreadableFile(UnreadableFile.Why.NO_TEXT);
        }
        reader.reset();
        return (char) next;
    }

    /** The names of the columns, where the file names them before its rows. */
    Optional<List<String>> columns() {
        return rows instanceof CsvSource table ? Optional.of(table.names()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException unreadable) {
            throw UnreadableFile.broken(unreadable);
        }
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
