package dev.slotquest.portal.play.fun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every theme can be read, by day and by night. */
class ThemeContrastTests {

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final List<String> GROUNDS =
            List.of("canvas", "surface", "surface-raised", "surface-sunken", "surface-hover");

    static List<Path> themes() throws IOException {
        try (Stream<Path> files = Files.list(CSS.resolve("themes"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void canBeRead(Path theme) throws IOException {
        for (int mode = 0; mode < 2; mode++) {
            Map<String, String> colours = colours(CSS.resolve("tokens.css"), mode);
            colours.putAll(colours(theme, mode));
            for (String ground : GROUNDS) {
                for (String ink : List.of(
                        "text", "text-muted", "accent-text", "ok-text", "info-text", "warn-text", "danger-text")) {
                    readable(colours, ink, ground, mode);
                }
            }
            readable(colours, "accent-text", "accent-soft", mode);
            colours.put("white", "#ffffff");
            readable(colours, "white", "accent", mode);
            readable(colours, "white", "accent-hover", mode);
        }
    }

    private static void readable(Map<String, String> colours, String ink, String ground, int mode) {
        assertThat(contrast(colours.get(ink), colours.get(ground)))
                .as("%s on %s by %s", ink, ground, mode == 0 ? "day" : "night")
                .isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, String> colours(Path file, int mode) throws IOException {
        Map<String, String> colours = new HashMap<>();
        TOKEN.matcher(Files.readString(file))
                .results()
                .forEach(token -> colours.put(token.group(1), token.group(2 + mode)));
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
