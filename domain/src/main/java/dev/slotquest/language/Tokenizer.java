package dev.slotquest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a text into tokens, in one pass over its characters. Blanks and invisible marks belong to no token. */
final class Tokenizer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int lastEnd = -1;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokenize(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        while (position < text.length()) {
            int next = text.codePointAt(position);
            if (Character.isLetter(next)) {
                add(Token.Type.WORD, end(Tokenizer::continuesWord));
            } else if (Character.isDigit(next)) {
                add(Token.Type.NUMBER, end(Character::isDigit));
            } else if (next == '\n' || next == '\r') {
                add(Token.Type.LINE_BREAK, position + 1);
            } else if (isInvisible(next)) {
                position += Character.charCount(next);
            } else {
                add(Token.Type.SIGN, position + Character.charCount(next));
            }
        }
        return List.copyOf(tokens);
    }

    private int end(IntPredicate belongs) {
        int end = position;
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(Token.Type type, int end) {
        String part = text.substring(position, end);
        tokens.add(new Token(type, part, fold(type, part), position, end, lastEnd == position));
        position = end;
        lastEnd = end;
    }

    private static String fold(Token.Type type, String part) {
        return switch (type) {
            case WORD -> Folding.fold(part);
            case NUMBER -> Folding.foldDigits(part);
            case SIGN -> Folding.foldSign(part.codePointAt(0));
            case LINE_BREAK, NONE -> "";
        };
    }

    private static boolean continuesWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
