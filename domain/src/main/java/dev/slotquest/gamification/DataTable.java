package dev.slotquest.gamification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads tables of the game that come with the product: lines of fields between semicolons, {@code #} for remarks. */
public final class DataTable {

    private DataTable() {}

    /**
     * The lines of a table in the folder {@code gamification}.
     *
     * @param fields how many fields each line has
     */
    public static List<List<String>> read(String file, int fields) {
        try (InputStream table = DataTable.class.getResourceAsStream("/gamification/" + file)) {
            if (table == null) {
                throw new IllegalStateException("There is no table gamification/" + file);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> split(line, fields))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("gamification/" + file, unreadable);
        }
    }

    private static List<String> split(String line, int fields) {
        List<String> split = List.of(line.split(";", -1));
        if (split.size() != fields) {
            throw new IllegalStateException("This line has to have %d fields: %s".formatted(fields, line));
        }
        return split;
    }
}
