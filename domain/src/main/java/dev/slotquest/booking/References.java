package dev.slotquest.booking;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes references such as {@code SQ-7F3K2M}: six characters without those that sound or look alike, drawn at random so
 * that nobody can guess a neighbour. One in a thousand meets one that exists when there are a million; then the booking is
 * tried again with another.
 */
@Component
class References {

    private static final String PREFIX = "SQ-";
    private static final char[] ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("SQ-[0-9A-Z]{1,9}");

    private final SecureRandom random = new SecureRandom();

    /** Whether a text looks like a reference; only such texts are worth a look into the database. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    String next() {
        var reference = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return reference.toString();
    }
}
