package dev.slotquest.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages say everything, and templates say nothing by themselves. */
class TextsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][\\w:-]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
    private static final Pattern GIVES_ITS_OWN_TEXT = Pattern.compile("th:(text|utext|errors|replace|insert)=");
    private static final Pattern SPEAKING_ATTRIBUTE =
            Pattern.compile("(?<![\\w:-])(placeholder|title|alt|aria-label|data-label|data-confirm)=\"[^\"]*\\p{L}");
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");

    static List<String> bundles() throws IOException {
        return files().map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_de.properties"))
                .toList();
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleSaysTheSameInBothLanguages(String name) throws IOException {
        var english = texts(name);
        var german = texts(name.replace(".properties", "_de.properties"));
        assertThat(german.stringPropertyNames())
                .as("German keys of " + name)
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key)))
                    .as("places of %s in %s", key, name)
                    .isEqualTo(places(english.getProperty(key)));
            assertThat(german.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String bundle : bundles()) {
            texts(bundle).stringPropertyNames().stream()
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noTextOfThePortalHasAStraightApostrophe() throws IOException {
        for (Resource file : files().filter(TextsTests::ofPortal).toList()) {
            texts(String.valueOf(file.getFilename()))
                    .forEach((key, text) -> assertThat(text.toString())
                            .as("%s: write ’, for ' is a quote to the formatter", key)
                            .doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateHasWords(Path template) throws IOException {
        Set<String> known = new HashSet<>();
        for (String bundle : bundles()) {
            known.addAll(texts(bundle).stringPropertyNames());
        }
        Set<String> unknown = KEY.matcher(Files.readString(template))
                .results()
                .map(key -> key.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateSpeaksByItself(Path template) throws IOException {
        assertThat(literals(Files.readString(template))).isEmpty();
    }

    @Test
    void findsTextThatATemplateSaysByItself() {
        assertThat(literals("<p>Hello</p>")).containsExactly("Hello");
        assertThat(literals("<input placeholder=\"Name\">")).hasSize(1);
        assertThat(literals("<p th:text=\"#{a}\">Hello <b>you</b></p><p>1 · 2</p>"))
                .isEmpty();
    }

    private static List<String> literals(String template) {
        List<String> literals = new ArrayList<>();
        var covered = new ArrayDeque<Boolean>();
        covered.push(false);
        String html = COMMENT.matcher(template).replaceAll("");
        Matcher tag = TAG.matcher(html);
        int end = 0;
        while (tag.find()) {
            String text = html.substring(end, tag.start()).strip();
            if (!covered.getFirst() && text.codePoints().anyMatch(Character::isLetter) && !text.startsWith("<!")) {
                literals.add(text.replaceAll("&\\w+;", ""));
            }
            end = tag.end();
            if (SPEAKING_ATTRIBUTE.matcher(tag.group(3)).find()) {
                literals.add(tag.group());
            }
            if (!tag.group(1).isEmpty()) {
                covered.pop();
            } else if (!VOID.contains(tag.group(2)) && !tag.group(3).endsWith("/")) {
                covered.push(covered.getFirst()
                        || GIVES_ITS_OWN_TEXT.matcher(tag.group(3)).find());
            }
        }
        literals.removeIf(String::isBlank);
        return literals;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ofPortal(Resource file) {
        return String.valueOf(file.getFilename()).startsWith("portal-");
    }

    private static Stream<Resource> files() throws IOException {
        return Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"));
    }

    private static Properties texts(String name) throws IOException {
        var resource = files().filter(file -> name.equals(file.getFilename()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no messages/" + name));
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var texts = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), strict)) {
            texts.load(new StringReader(reader.readAllAsString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("messages/%s is no UTF-8".formatted(name), unreadable);
        }
        return texts;
    }
}
