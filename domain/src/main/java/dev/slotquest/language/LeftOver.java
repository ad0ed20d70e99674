package dev.slotquest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What nobody recognised: the note, without the words that only held the rest together. */
final class LeftOver {

    private static final Set<Topic> GLUE = Set.of(
            Topic.FILLER,
            Topic.ARTICLE,
            Topic.AT,
            Topic.IN,
            Topic.AND,
            Topic.OR,
            Topic.FROM,
            Topic.TO,
            Topic.AFTER,
            Topic.UNTIL,
            Topic.CONSULTANT,
            Topic.CUSTOMER,
            Topic.SALUTATION,
            Topic.PHONE,
            Topic.FAX,
            Topic.MAIL,
            Topic.NOTE);
    private static final String PUNCTUATION = ",.;:-/|()[]{}\"'!?&+*=@#_~\\•·";

    private final Utterance text;

    private LeftOver(Utterance text) {
        this.text = text;
    }

    /** All that is left, in the writer's own words. */
    static @Nullable String of(Utterance text, List<String> notes) {
        List<String> pieces = new ArrayList<>();
        LeftOver leftOver = new LeftOver(text);
        int index = 0;
        while (index < text.size()) {
            int end = leftOver.endOfRun(index);
            leftOver.addStripped(index, end, pieces);
            index = Math.max(end, index + 1);
        }
        pieces.addAll(notes);
        return pieces.isEmpty() ? null : String.join(", ", pieces);
    }

    private int endOfRun(int index) {
        int end = index;
        while (text.isFree(end) && !text.at(end).isBreak()) {
            end++;
        }
        return end;
    }

    private void addStripped(int from, int to, List<String> pieces) {
        int start = from;
        int end = to;
        while (start < end && isGlue(start)) {
            start++;
        }
        while (start < end && isGlue(end - 1)) {
            end--;
        }
        if (start < end) {
            pieces.add(text.text(withBrackets(new Span(start, end), from, to)));
        }
    }

    /** A bracket whose other half stays, stays as well. */
    private Span withBrackets(Span span, int from, int to) {
        boolean opens = span.from() > from && text.at(span.from() - 1).is("(") && contains(span, ")");
        boolean closes = span.to() < to && text.at(span.to()).is(")") && contains(span, "(");
        return new Span(opens ? span.from() - 1 : span.from(), closes ? span.to() + 1 : span.to());
    }

    private boolean contains(Span span, String sign) {
        return IntStream.range(span.from(), span.to())
                .anyMatch(index -> text.at(index).is(sign));
    }

    private boolean isGlue(int index) {
        Token token = text.at(index);
        return token.isWord()
                ? text.allSenses(index).stream()
                        .anyMatch(sense -> sense.length() == 1 && sense.exact() && GLUE.contains(sense.topic()))
                : PUNCTUATION.contains(token.folded());
    }
}
