package dev.slotquest.identity;

import dev.slotquest.identity.Problem.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names, addresses and passwords must look like. */
final class PersonRules {

    /** What bcrypt can read; everything behind it would not count. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int LONGEST_USERNAME = 64;
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final Set<String> WELL_KNOWN = Set.of(
            "1234567890", "password123", "passwort123", "qwertzuiop", "qwertyuiop", "slotquest123", "0123456789");

    private PersonRules() {}

    static List<Problem> username(String username) {
        if (username.isBlank()) {
            return problem("username", Code.REQUIRED);
        }
        if (username.length() > LONGEST_USERNAME) {
            return problem("username", Code.TOO_LONG);
        }
        return USERNAME.matcher(username).matches() ? List.of() : problem("username", Code.MALFORMED);
    }

    static List<Problem> profile(Profile profile) {
        var problems = new ArrayList<Problem>();
        problems.addAll(displayName(profile.displayName()));
        problems.addAll(email(profile.email()));
        if (!Profile.LOCALES.contains(Locale.of(profile.locale().getLanguage()))) {
            problems.addAll(problem("locale", Code.UNKNOWN));
        }
        return problems;
    }

    static List<Problem> password(InitialPassword password, String username, String displayName) {
        String text = password.text();
        if (text.isEmpty()) {
            return problem("password", Code.REQUIRED);
        }
        if (text.codePointCount(0, text.length()) < password.origin().shortest()) {
            return problem("password", Code.TOO_SHORT);
        }
        if (tooLongToHash(text)) {
            return problem("password", Code.TOO_LONG);
        }
        return password.origin() == InitialPassword.Origin.CHOSEN && easyToGuess(text, username, displayName)
                ? problem("password", Code.EASY_TO_GUESS)
                : List.of();
    }

    static boolean tooLongToHash(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES;
    }

    static boolean writable(String text) {
        return !CONTROL.matcher(text).find();
    }

    private static List<Problem> displayName(String name) {
        if (name.isBlank()) {
            return problem("display_name", Code.REQUIRED);
        }
        if (name.length() > LONGEST_DISPLAY_NAME) {
            return problem("display_name", Code.TOO_LONG);
        }
        return writable(name) ? List.of() : problem("display_name", Code.MALFORMED);
    }

    private static List<Problem> email(@Nullable String email) {
        if (email == null) {
            return List.of();
        }
        if (email.length() > LONGEST_EMAIL) {
            return problem("email", Code.TOO_LONG);
        }
        return EMAIL.matcher(email).matches() ? List.of() : problem("email", Code.MALFORMED);
    }

    private static boolean easyToGuess(String password, String username, String displayName) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        return plain.equals(username.toLowerCase(Locale.ROOT))
                || plain.equals(displayName.strip().toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 3
                || WELL_KNOWN.contains(plain);
    }

    private static List<Problem> problem(String field, Code code) {
        return List.of(new Problem(field, code));
    }
}
