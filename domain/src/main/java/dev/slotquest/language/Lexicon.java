package dev.slotquest.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of both languages and what they mean. Texts mix languages, so the tables are one; they are data, kept in
 * {@code language/words_*.properties} and {@code language/first-names.txt}.
 */
final class Lexicon {

    private static final List<String> TABLES = List.of("words_de.properties", "words_en.properties");
    private static final Set<Topic> READ_DESPITE_TYPOS = Set.of(Topic.WEEKDAY, Topic.MONTH, Topic.DAY);
    private static final int SHORTEST_WITH_TYPOS = 5;

    private final Map<String, List<Sense>> phrases = new HashMap<>();
    private final Map<String, List<Sense>> beginnings = new HashMap<>();
    private final Map<String, List<Sense>> endings = new HashMap<>();
    private final List<String> forgiving = new ArrayList<>();
    private int longestPhrase = 1;

    private Lexicon() {}

    /** Reads the tables that come with the product. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        TABLES.forEach(lexicon::addTable);
        lexicon.addFirstNames();
        return lexicon;
    }

    /** What the words starting at a token can mean; longer phrases come with their length. */
    List<Sense> senses(List<Token> tokens, int index) {
        List<Sense> found = new ArrayList<>();
        StringBuilder phrase = new StringBuilder();
        for (int last = index; last < Math.min(index + longestPhrase, tokens.size()); last++) {
            phrase.append(last == index ? "" : " ").append(tokens.get(last).folded());
            found.addAll(phrases.getOrDefault(phrase.toString(), List.of()));
        }
        Token token = tokens.get(index);
        if (token.isWord()) {
            found.addAll(openSenses(token.folded()));
            if (found.stream().noneMatch(sense -> sense.length() == 1)) {
                found.addAll(misspelt(token.folded()));
            }
        }
        return List.copyOf(found);
    }

    /** Cuts "Freitagnachmittag" into the day and the time of day. */
    List<Token> withoutCompounds(List<Token> tokens) {
        return tokens.stream().flatMap(token -> parts(token).stream()).toList();
    }

    private List<Token> parts(Token token) {
        String word = token.folded();
        for (int cut = word.indexOf("tag") + 3; token.isWord() && cut > 3 && cut < word.length(); cut = word.length()) {
            if (means(word.substring(0, cut), Topic.WEEKDAY) && means(word.substring(cut), Topic.DAYPART)) {
                return List.of(
                        part(token, 0, cut), part(token, cut, token.text().length()));
            }
        }
        return List.of(token);
    }

    private static Token part(Token token, int from, int to) {
        String text = token.text().substring(from, to);
        return new Token(
                token.type(),
                text,
                Folding.fold(text),
                token.start() + from,
                token.start() + to,
                from > 0 || token.glued());
    }

    private boolean means(String word, Topic topic) {
        return phrases.getOrDefault(word, List.of()).stream().anyMatch(sense -> sense.topic() == topic);
    }

    private List<Sense> openSenses(String word) {
        List<Sense> found = new ArrayList<>();
        for (int cut = 3; cut < Math.min(word.length(), 24); cut++) {
            found.addAll(beginnings.getOrDefault(word.substring(0, cut), List.of()));
            found.addAll(endings.getOrDefault(word.substring(word.length() - cut), List.of()));
        }
        found.addAll(beginnings.getOrDefault(word, List.of()));
        return found;
    }

    private List<Sense> misspelt(String word) {
        if (word.length() < SHORTEST_WITH_TYPOS) {
            return List.of();
        }
        return forgiving.stream()
                .filter(known -> startsAlike(word, known))
                .filter(known -> EditDistance.isWithin(EditDistance.tolerated(known), word, known))
                .flatMap(known -> phrases.getOrDefault(known, List.of()).stream())
                .filter(sense -> READ_DESPITE_TYPOS.contains(sense.topic()))
                .limit(1)
                .map(sense -> new Sense(sense.topic(), sense.value(), 1, false))
                .toList();
    }

    /** The first letter is hardly ever mistaken; demanding it keeps "Sorgen" from being tomorrow. */
    private static boolean startsAlike(String word, String known) {
        return word.charAt(0) == known.charAt(0)
                || (word.charAt(0) == known.charAt(1) && word.charAt(1) == known.charAt(0));
    }

    private void addTable(String name) {
        Properties table = new Properties();
        try (BufferedReader reader = open(name)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word table " + name, e);
        }
        table.stringPropertyNames().forEach(key -> addAll(key, table.getProperty(key)));
    }

    private void addAll(String key, String words) {
        int dot = key.indexOf('.');
        Topic topic = Topic.valueOf(key.substring(0, dot).toUpperCase(Locale.ROOT));
        String value = key.substring(dot + 1).toUpperCase(Locale.ROOT);
        for (String word : words.split(",", -1)) {
            add(word.strip(), topic, value);
        }
    }

    private void add(String word, Topic topic, String value) {
        if (word.startsWith("*")) {
            put(endings, word.substring(1), new Sense(topic, value, 1, true));
        } else if (word.endsWith("*")) {
            put(beginnings, word.substring(0, word.length() - 1), new Sense(topic, value, 1, true));
        } else {
            addPhrase(word, topic, value);
        }
    }

    private void addPhrase(String words, Topic topic, String value) {
        List<Token> tokens = Tokenizer.tokenize(words);
        String phrase = tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
        put(phrases, phrase, new Sense(topic, value, tokens.size(), true));
        longestPhrase = Math.max(longestPhrase, tokens.size());
        boolean oneWord = tokens.size() == 1 && phrase.length() >= SHORTEST_WITH_TYPOS;
        if (oneWord && READ_DESPITE_TYPOS.contains(topic)) {
            forgiving.add(phrase);
        }
    }

    private static void put(Map<String, List<Sense>> table, String word, Sense sense) {
        List<Sense> senses = table.computeIfAbsent(word, key -> new ArrayList<>());
        if (!senses.contains(sense)) {
            senses.add(sense);
        }
    }

    private void addFirstNames() {
        try (BufferedReader reader = open("first-names.txt")) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ", -1)).stream())
                    .forEach(name -> addPhrase(name, Topic.FIRST_NAME, "NAME"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the given names", e);
        }
    }

    private static BufferedReader open(String name) throws IOException {
        InputStream stream = Lexicon.class.getResourceAsStream("/language/" + name);
        if (stream == null) {
            throw new IOException("No /language/" + name + " on the class path");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
