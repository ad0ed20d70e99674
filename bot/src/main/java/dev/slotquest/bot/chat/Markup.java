package dev.slotquest.bot.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * Our own texts may say what stands out: {@code *strong*}, {@code _faint_}, {@code `code`}. What people typed is put in
 * afterwards, so that it never means anything. An argument that is a {@link Span} keeps its own look.
 */
final class Markup {

    /** Stand-ins for arguments, from a range of characters that no text uses. */
    private static final char FIRST_ARGUMENT = '\uE000';

    private Markup() {}

    /** The arguments as a text format may have them: texts are replaced by stand-ins, numbers stay. */
    static Object[] standIns(Object[] arguments) {
        Object[] standIns = arguments.clone();
        for (int i = 0; i < standIns.length; i++) {
            if (standIns[i] instanceof String || standIns[i] instanceof Span) {
                standIns[i] = String.valueOf((char) (FIRST_ARGUMENT + i));
            }
        }
        return standIns;
    }

    static List<Span> parse(String text, Object[] arguments) {
        List<Span> spans = new ArrayList<>();
        char open = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean marks = open == 0 ? isMark(character) && text.indexOf(character, i + 1) > 0 : character == open;
            if (marks) {
                add(spans, open, text.substring(from, i), arguments);
                open = open == 0 ? character : 0;
                from = i + 1;
            }
        }
        add(spans, open, text.substring(from), arguments);
        return spans;
    }

    private static boolean isMark(char character) {
        return character == '*' || character == '_' || character == '`';
    }

    private static void add(List<Span> spans, char mark, String text, Object[] arguments) {
        int span = spanIn(text, arguments);
        if (span >= 0) {
            add(spans, mark, text.substring(0, span), arguments);
            spans.add((Span) arguments[text.charAt(span) - FIRST_ARGUMENT]);
            add(spans, mark, text.substring(span + 1), arguments);
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        String filled = filled(text, arguments);
        spans.add(
                switch (mark) {
                    case '*' -> new Span.Strong(filled);
                    case '_' -> new Span.Faint(filled);
                    case '`' -> new Span.Code(filled);
                    default -> new Span.Plain(filled);
                });
    }

    /** Where the first argument stands that is a span, or -1. */
    private static int spanIn(String text, Object[] arguments) {
        for (int i = 0; i < text.length(); i++) {
            int argument = text.charAt(i) - FIRST_ARGUMENT;
            if (argument >= 0 && argument < arguments.length && arguments[argument] instanceof Span) {
                return i;
            }
        }
        return -1;
    }

    private static String filled(String text, Object[] arguments) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int argument = text.charAt(i) - FIRST_ARGUMENT;
            if (argument >= 0 && argument < arguments.length) {
                filled.append(arguments[argument]);
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }
}
