package dev.slotquest.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes different spellings of the same word equal: case, umlauts as two letters, accents. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return withoutMarks(lower);
    }

    /** "Jurgen" for "Jürgen", as people write whose keyboard has no umlauts. */
    static String withoutMarks(String word) {
        return isAscii(word)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    static String foldSign(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DASH_PUNCTUATION -> "-";
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> "'";
            default ->
                switch (codePoint) {
                    case '´', '`', 'ʼ' -> "'";
                    case '−' -> "-";
                    default -> Character.toString(codePoint);
                };
        };
    }

    static String foldDigits(String digits) {
        if (isAscii(digits)) {
            return digits;
        }
        StringBuilder folded = new StringBuilder();
        digits.codePoints().forEach(digit -> folded.append(Character.digit(digit, 10)));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
