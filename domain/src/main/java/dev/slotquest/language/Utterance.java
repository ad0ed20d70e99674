package dev.slotquest.language;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One text being read: its tokens, what they can mean, and which of them have been understood already. */
final class Utterance {

    private static final int LONGEST_RUN = 4;

    /** Pasted along with words from a web page or a mail; an address in angle brackets is none of it. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,20}(\\s[^<>]{0,200})?/?>");

    private final String source;
    private final List<Token> tokens;
    private final List<List<Sense>> senses;
    private final BitSet taken = new BitSet();

    private Utterance(String source, List<Token> tokens, List<List<Sense>> senses) {
        this.source = source;
        this.tokens = tokens;
        this.senses = senses;
    }

    static Utterance of(String text, Lexicon lexicon) {
        String source = MARKUP.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(tag -> " ".repeat(tag.group().length()));
        List<Token> tokens = lexicon.withoutCompounds(Tokenizer.tokenize(source));
        List<List<Sense>> senses = IntStream.range(0, tokens.size())
                .mapToObj(index -> lexicon.senses(tokens, index))
                .toList();
        return new Utterance(source, tokens, senses);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NONE;
    }

    /** What the tokens at this place mean regarding a topic, the longest phrase if there are several; taken or not. */
    @Nullable
    Sense meaning(int index, Topic topic) {
        Sense longest = null;
        for (Sense sense : index >= 0 && index < senses.size() ? senses.get(index) : List.<Sense>of()) {
            if (sense.topic() == topic && (longest == null || sense.length() > longest.length())) {
                longest = sense;
            }
        }
        return longest;
    }

    /** The same, as long as none of the tokens is taken. */
    @Nullable
    Sense sense(int index, Topic topic) {
        Sense sense = meaning(index, topic);
        return sense != null && isFree(new Span(index, index + sense.length())) ? sense : null;
    }

    boolean means(int index, Topic topic) {
        return sense(index, topic) != null;
    }

    boolean meant(int index, Topic topic) {
        return meaning(index, topic) != null;
    }

    List<Sense> allSenses(int index) {
        return index >= 0 && index < senses.size() ? senses.get(index) : List.of();
    }

    /** Where the words of this topic end that start here; {@code index} itself when there are none. */
    int skip(int index, Topic topic) {
        Sense sense = sense(index, topic);
        return sense == null ? index : index + sense.length();
    }

    /** Where a run of words of these topics ends; nobody says more than a few of them in a row. */
    int skipAll(int index, Topic... topics) {
        int next = index;
        for (int round = 0; round < LONGEST_RUN; round++) {
            for (Topic topic : topics) {
                next = skip(next, topic);
            }
        }
        return next;
    }

    boolean isFree(int index) {
        return index >= 0 && index < tokens.size() && !taken.get(index);
    }

    boolean isFree(Span span) {
        int firstTaken = taken.nextSetBit(span.from());
        return span.to() <= tokens.size() && (firstTaken < 0 || firstTaken >= span.to());
    }

    /** The number at a free token, -1 when there is none. */
    int number(int index) {
        return isFree(index) ? at(index).value() : -1;
    }

    boolean isSign(int index, String sign) {
        return isFree(index) && at(index).is(sign);
    }

    boolean isGlued(int index, String sign) {
        return isFree(index) && at(index).isGlued(sign);
    }

    boolean isTaken(int index) {
        return index >= 0 && index < tokens.size() && taken.get(index);
    }

    /** Written without any capital, so that capitals say nothing about names. */
    boolean isCaseless() {
        return source.codePoints().noneMatch(Character::isUpperCase);
    }

    void take(Span span) {
        taken.set(span.from(), span.to());
    }

    void release(Span span) {
        taken.clear(span.from(), span.to());
    }

    /** The writer's own characters. */
    String text(Span span) {
        return span.from() >= span.to()
                ? ""
                : source.substring(
                        tokens.get(span.from()).start(),
                        tokens.get(span.to() - 1).end());
    }
}
