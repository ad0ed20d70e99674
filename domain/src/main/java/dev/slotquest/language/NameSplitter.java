package dev.slotquest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a name given in one field: {@code Max Muster}, {@code Muster, Max}, {@code Dr. Anna Maria von der Heide}.
 * Salutation and academic titles are left out; a single word is a surname. Thread-safe.
 */
public final class NameSplitter {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Set<Topic> TITLES = Set.of(Topic.SALUTATION, Topic.ACADEMIC);

    private final Lexicon lexicon;

    NameSplitter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public NameSplitter() {
        this(Lexicon.load());
    }

    /**
     * The two halves of a name; for a blank one both are empty, so check that first.
     *
     * @param name at least one word
     */
    public CustomerName split(String name) {
        int comma = name.indexOf(',');
        List<String> beforeComma = words(comma < 0 ? name : name.substring(0, comma));
        List<String> afterComma = words(comma < 0 ? "" : name.substring(comma + 1));
        if (!beforeComma.isEmpty() && !afterComma.isEmpty()) {
            return new CustomerName(String.join(" ", afterComma), String.join(" ", beforeComma));
        }
        List<String> words = beforeComma.isEmpty() ? afterComma : beforeComma;
        int surname = surnameAt(words);
        return new CustomerName(
                String.join(" ", words.subList(0, surname)), String.join(" ", words.subList(surname, words.size())));
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>(
                BLANKS.splitAsStream(name).filter(word -> !word.isEmpty()).toList());
        while (words.size() > 1 && isTitle(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private boolean isTitle(String word) {
        List<Token> tokens = Tokenizer.tokenize(word);
        return tokens.stream().filter(Token::isWord).count() > 0
                && tokens.stream().allMatch(token -> !token.isWord() || means(token, TITLES));
    }

    /** The last word, or the particle it starts with. */
    private int surnameAt(List<String> words) {
        int last = Math.max(0, words.size() - 1);
        boolean onlySurname = last > 0 && isParticle(words.getFirst()) && isLowerCase(words.getFirst());
        for (int index = onlySurname ? 0 : 1; index < last; index++) {
            if (isParticle(words.get(index))) {
                return index;
            }
        }
        return last > 0
                        && isParticle(words.getFirst())
                        && Character.isLowerCase(words.getFirst().codePointAt(0))
                ? 0
                : last;
    }

    private boolean isParticle(String word) {
        List<Token> tokens = Tokenizer.tokenize(word);
        return tokens.size() == 1
                && means(tokens.getFirst(), Set.of(Topic.PARTICLE))
                && (isLowerCase(word) || !means(tokens.getFirst(), Set.of(Topic.FIRST_NAME)));
    }

    private static boolean isLowerCase(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private boolean means(Token token, Set<Topic> topics) {
        return lexicon.senses(List.of(token), 0).stream().anyMatch(sense -> topics.contains(sense.topic()));
    }
}
