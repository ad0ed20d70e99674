package dev.slotquest.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a search is made of: words, and phone numbers however they are written.
 *
 * @param words each has to be found
 */
record SearchWords(List<Word> words) {

    private static final int MOST = 8;
    private static final int SHORTEST_NUMBER = 3;
    private static final int SURELY_A_NUMBER = 6;
    private static final Pattern NUMBER_PART = Pattern.compile("[+(]?[\\d()/.-]+");

    SearchWords {
        words = List.copyOf(words);
    }

    /**
     * One of them.
     *
     * @param text as typed
     * @param digits as they stand in the middle of a number; {@code null} where it is none
     * @param number how a number begins that is written with its prefix, as it is kept; {@code null} where it is none
     */
    record Word(
            String text, @Nullable String digits, @Nullable String number) {

        /** The reference that may be meant. */
        @Nullable
        String reference() {
            String wanted = text.toUpperCase(Locale.ROOT);
            return References.isOne(wanted) ? wanted : null;
        }

        /** With everything escaped that means something to {@code like}. */
        String escaped() {
            return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }
    }

    /** Whether only references and whole numbers were typed: then there is nothing to be read anywhere. */
    boolean areKeys() {
        return words.stream().allMatch(word -> word.reference() != null || word.number() != null);
    }

    static SearchWords of(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (String part : Arrays.asList(text.strip().split("\\s+", MOST))) {
            if (NUMBER_PART.matcher(part).matches()) {
                number.append(part);
            } else {
                addNumber(number, words);
                if (!part.isEmpty()) {
                    words.add(new Word(part, digits(part), null));
                }
            }
        }
        addNumber(number, words);
        return new SearchWords(words);
    }

    private static void addNumber(StringBuilder number, List<Word> words) {
        if (!number.isEmpty()) {
            String written = number.toString();
            words.add(new Word(written, digits(written), kept(written)));
            number.setLength(0);
        }
    }

    private static @Nullable String digits(String written) {
        String digits = written.replaceAll("\\(0\\)|\\D", "").replaceFirst("^0+", "");
        return digits.length() < SHORTEST_NUMBER ? null : digits;
    }

    /** German where no country is given. */
    private static @Nullable String kept(String written) {
        String digits = written.replaceAll("\\(0\\)|\\D", "");
        if (digits.length() < SURELY_A_NUMBER) {
            return null;
        }
        if (written.startsWith("+")) {
            return "+" + digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+49" + digits.substring(1) : null;
    }
}
