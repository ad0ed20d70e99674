package dev.slotquest.customers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one person is called: names, numbers and addresses, in whatever notation people type them. Finds them in texts, and
 * takes them out.
 */
public final class PersonalWords {

    /** What people put between the digits of a number. */
    private static final String BETWEEN = "[\\s()/.-]*";

    /** In JSON a new line ends in a letter. */
    private static final String NO_LETTER_BEFORE = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))";

    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}])";
    private static final String HOME_CODE = "49";

    private final Set<String> unmistakable;
    private final @Nullable Pattern telling;
    private final @Nullable Pattern all;

    private PersonalWords(Set<String> unmistakable, List<String> telling, List<String> more) {
        this.unmistakable = Set.copyOf(unmistakable);
        this.telling = pattern(telling);
        this.all = pattern(Stream.concat(telling.stream(), more.stream()).toList());
    }

    static PersonalWords of(Collection<CustomerDetails> called) {
        Set<String> phones = distinct(called, CustomerDetails::phone);
        Set<String> emails = distinct(called, CustomerDetails::email);
        Set<String> unmistakable = new LinkedHashSet<>(phones);
        unmistakable.addAll(emails);
        List<String> telling = Stream.of(
                        phones.stream().map(PersonalWords::anyNotation),
                        emails.stream().map(Pattern::quote),
                        distinct(called, CustomerDetails::lastName).stream().map(Pattern::quote))
                .flatMap(words -> words)
                .toList();
        List<String> firstNames = distinct(called, CustomerDetails::firstName).stream()
                .map(Pattern::quote)
                .toList();
        return new PersonalWords(unmistakable, telling, firstNames);
    }

    private static Set<String> distinct(
            Collection<CustomerDetails> called, Function<CustomerDetails, @Nullable String> part) {
        return called.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals(Customer.NOBODY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The number as it is kept, without its country, with zeros, and with blanks and strokes wherever people put them. */
    private static String anyNotation(String phone) {
        String digits = phone.replaceAll("\\D", "");
        boolean home = digits.startsWith(HOME_CODE);
        String rest = home ? digits.substring(HOME_CODE.length()) : digits;
        String country = home ? "(?:(?:\\+|00)?" + HOME_CODE + BETWEEN + ")?" : "(?:\\+|00)?";
        return country
                + "(?:0"
                + BETWEEN
                + ")?"
                + rest.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable Pattern pattern(List<String> words) {
        return words.isEmpty()
                ? null
                : Pattern.compile(
                        NO_LETTER_BEFORE + "(?:" + String.join("|", words) + ")" + NO_LETTER_BEHIND,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Numbers and addresses that nobody else has. */
    public Set<String> unmistakable() {
        return unmistakable;
    }

    /** The pattern by which a database can find texts in which the person may be named. */
    String expression() {
        return telling == null ? "" : "(?i)" + telling.pattern();
    }

    /** Whether a text tells who the person is: by the last name, a number or an address. */
    public boolean areIn(String text) {
        return telling != null && telling.matcher(text).find();
    }

    /** The text without the person. */
    public String takenOutOf(String text) {
        return all == null ? text : all.matcher(text).replaceAll(Customer.NOBODY);
    }

    @Override
    public String toString() {
        return "the words of a person";
    }
}
