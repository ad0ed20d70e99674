package dev.slotquest.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds consultants by their full name, by any part of it, or by an alias; misspelt if need be. */
final class ConsultantIndex {

    private static final int SHORTEST_MISSPELT = 3;

    private final Map<String, Set<KnownConsultant>> byPhrase = new LinkedHashMap<>();
    private int longestPhrase = 1;

    /**
     * Consultants with that name.
     *
     * @param end the token after the name
     */
    record Match(Set<KnownConsultant> consultants, int end, boolean exact) {

        KnownConsultant first() {
            return consultants.iterator().next();
        }

        boolean isOne() {
            return consultants.size() == 1;
        }
    }

    ConsultantIndex(Vocabulary vocabulary) {
        for (KnownConsultant consultant : vocabulary.consultants()) {
            add(consultant.name(), consultant);
            parts(consultant.name()).forEach(part -> add(part, consultant));
            consultant.aliases().forEach(alias -> add(alias, consultant));
        }
    }

    /** Every part alone, and the surname with its particles. Short lower-case parts are particles, "Dr." is a title. */
    private static List<String> parts(String name) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        List<String> parts =
                new ArrayList<>(words.stream().filter(ConsultantIndex::isName).toList());
        for (int index = 1; index < words.size() - 1; index++) {
            parts.add(String.join(" ", words.subList(index, words.size())));
        }
        return parts;
    }

    private static boolean isName(String part) {
        return !part.isEmpty() && !part.endsWith(".") && Character.isUpperCase(part.codePointAt(0));
    }

    private void add(String name, KnownConsultant consultant) {
        List<Token> tokens = Tokenizer.tokenize(name);
        if (!tokens.isEmpty()) {
            longestPhrase = Math.max(longestPhrase, tokens.size());
            for (String phrase : List.of(phrase(tokens), phrase(Tokenizer.tokenize(Folding.withoutMarks(name))))) {
                byPhrase.computeIfAbsent(phrase, key -> new LinkedHashSet<>()).add(consultant);
            }
        }
    }

    /** The name that starts here, as we know it. */
    @Nullable
    Match exact(Utterance text, int index) {
        Match longest = null;
        StringBuilder phrase = new StringBuilder();
        for (int last = index; last < index + longestPhrase && text.isFree(last); last++) {
            phrase.append(last == index ? "" : " ").append(text.at(last).folded());
            Set<KnownConsultant> consultants = byPhrase.get(phrase.toString());
            longest = consultants == null ? longest : new Match(consultants, last + 1, true);
        }
        return longest == null ? null : withNextName(text, longest);
    }

    /** The name that starts here with a typing mistake. */
    @Nullable
    Match similar(Utterance text, int index) {
        Set<KnownConsultant> consultants = text.isFree(index) ? similar(text.at(index)) : Set.of();
        return consultants.isEmpty() ? null : withNextName(text, new Match(consultants, index + 1, false));
    }

    private Set<KnownConsultant> similar(Token token) {
        String word = token.folded();
        if (!token.isWord() || word.length() < SHORTEST_MISSPELT) {
            return Set.of();
        }
        int closest = byPhrase.keySet().stream()
                .filter(name -> isSimilar(word, name))
                .map(name -> EditDistance.between(word, name))
                .min(Comparator.naturalOrder())
                .orElse(-1);
        Set<KnownConsultant> consultants = new LinkedHashSet<>();
        byPhrase.forEach((name, people) -> {
            if (isSimilar(word, name) && EditDistance.between(word, name) == closest) {
                consultants.addAll(people);
            }
        });
        return consultants;
    }

    private static String phrase(List<Token> tokens) {
        return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static boolean isSimilar(String word, String name) {
        return name.length() >= SHORTEST_MISSPELT && EditDistance.isWithin(EditDistance.tolerated(name), word, name);
    }

    /** "Anna Braun" among several Annas, "Anna Braum", "Braun, Anna": the next name narrows the choice. */
    private Match withNextName(Utterance text, Match match) {
        int comma = text.isSign(match.end(), ",") ? match.end() + 1 : match.end();
        int next = text.skipAll(comma, Topic.PARTICLE);
        if (!text.isFree(next) || !text.at(next).isWord()) {
            return match;
        }
        Set<KnownConsultant> exact = byPhrase.getOrDefault(text.at(next).folded(), Set.of());
        Set<KnownConsultant> both = common(match.consultants(), exact.isEmpty() ? similar(text.at(next)) : exact);
        boolean elsewhere =
                both.isEmpty() || (text.meant(next, Topic.FIRST_NAME) && comma > match.end() && match.isOne());
        return elsewhere ? match : new Match(both, next + 1, match.exact() && !exact.isEmpty());
    }

    private static Set<KnownConsultant> common(Set<KnownConsultant> left, Set<KnownConsultant> right) {
        Set<KnownConsultant> both = new LinkedHashSet<>(left);
        both.retainAll(right);
        return both;
    }
}
