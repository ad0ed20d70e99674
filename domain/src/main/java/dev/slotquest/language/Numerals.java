package dev.slotquest.language;

/** Numbers in figures or in words. */
final class Numerals {

    private static final int LONGEST = 4;

    private Numerals() {}

    /** The number that starts here, -1 when there is none. */
    static int at(Utterance text, int index) {
        Sense word = text.sense(index, Topic.NUMBER);
        if (word != null) {
            return Integer.parseInt(word.value());
        }
        return text.at(index).isNumberUpTo(LONGEST) ? text.number(index) : -1;
    }

    /** The token after the number. */
    static int end(Utterance text, int index) {
        return Math.max(index + 1, text.skip(index, Topic.NUMBER));
    }

    /** "Ein" and "a" are articles far more often than numbers. */
    static boolean isArticle(Utterance text, int index) {
        String word = text.at(index).folded();
        return at(text, index) == 1 && text.at(index).isWord() && !word.equals("eins") && !word.equals("one");
    }
}
