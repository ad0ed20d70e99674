package dev.slotquest.identity;

import java.util.Arrays;
import java.util.List;

/** What stands for a name where there is no room for it. */
public final class Initials {

    private Initials() {}

    /** The first letters of the first and the last word of a name, a question mark where it has none. */
    public static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
