package dev.slotquest.language;

/**
 * A word, a number or a sign. Words never contain digits or signs: "16h" is two tokens, "Müller-Lang" three.
 *
 * @param folded lower case, without umlauts and accents; digits of any script as 0-9
 * @param glued whether nothing stands between it and the token before
 */
record Token(Type type, String text, String folded, int start, int end, boolean glued) {

    enum Type {
        WORD,
        NUMBER,
        SIGN,
        LINE_BREAK,
        NONE
    }

    /** Stands where there is no token, so that looking left and right needs no bounds. */
    static final Token NONE = new Token(Type.NONE, "", "", -1, -1, false);

    private static final int LONGEST_NUMBER = 9;

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isNumberUpTo(int digits) {
        return type == Type.NUMBER && folded.length() <= digits;
    }

    boolean is(String sign) {
        return folded.equals(sign);
    }

    boolean isGlued(String sign) {
        return glued && folded.equals(sign);
    }

    boolean isCapitalised() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Ends what belongs together: a line, or the text. */
    boolean isBreak() {
        return type == Type.LINE_BREAK || type == Type.NONE;
    }

    /** The number's value, -1 for anything else and for numbers nobody counts with. */
    int value() {
        return isNumberUpTo(LONGEST_NUMBER) ? Integer.parseInt(folded) : -1;
    }
}
