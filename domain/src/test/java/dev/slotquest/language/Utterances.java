package dev.slotquest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labelled utterances of {@code corpus.txt}. */
final class Utterances {

    /**
     * An utterance and what must be read from it.
     *
     * @param expected by field; a field that is missing must not be read at all
     */
    record Labelled(String language, String text, Map<String, String> expected) {

        /** A third of all, the same one for ever: measured, never looked at. */
        boolean isHeldBack() {
            return Math.floorMod(text.hashCode() * 31 + (text.hashCode() >>> 7), 3) == 0;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private Utterances() {}

    static List<Labelled> all() {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Utterances::parse)
                .toList();
    }

    private static Labelled parse(String line) {
        String[] columns = line.split(" \\| ", 3);
        Map<String, String> expected = Arrays.stream(columns[2].split("; (?=[a-z]+=)"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, other) -> other, TreeMap::new));
        return new Labelled(columns[0], columns[1].replace("\\n", "\n"), expected);
    }

    private static List<String> lines() {
        try (InputStream stream = Utterances.class.getResourceAsStream("/language/corpus.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
