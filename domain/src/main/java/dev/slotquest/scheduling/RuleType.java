package dev.slotquest.scheduling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.regex.Pattern;

/** What the value of a rule may look like. */
public sealed interface RuleType {

    /** Whether this is such a value. */
    boolean accepts(String value);

    /** The value as it is kept. */
    default String tidy(String value) {
        return value.strip();
    }

    /** A whole number, both ends included. */
    record WholeNumber(long least, long most) implements RuleType {

        private static final Pattern DIGITS = Pattern.compile("-?\\d{1,9}");

        @Override
        public boolean accepts(String value) {
            return DIGITS.matcher(value).matches() && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
        }
    }

    /** A number with or without decimals, both ends included. */
    record Decimal(double least, double most) implements RuleType {

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

        @Override
        public boolean accepts(String value) {
            return NUMBER.matcher(value).matches()
                    && Double.parseDouble(value) >= least
                    && Double.parseDouble(value) <= most;
        }
    }

    /**
     * Pairs set apart by commas, for example {@code 14=4,other=1}.
     *
     * @param key what may stand left
     * @param value what may stand right
     * @param needed a key that must be there; empty for none
     */
    record Pairs(Pattern key, Pattern value, String needed) implements RuleType {

        static Pairs of(String key, String value, String needed) {
            return new Pairs(Pattern.compile(key), Pattern.compile(value), needed);
        }

        @Override
        public boolean accepts(String text) {
            var keys = new HashSet<String>();
            for (String pair : text.split(",", -1)) {
                String[] parts = pair.split("=", -1);
                if (parts.length != 2
                        || !key.matcher(parts[0].strip()).matches()
                        || !value.matcher(parts[1].strip()).matches()
                        || !keys.add(parts[0].strip())) {
                    return false;
                }
            }
            return needed.isEmpty() || keys.contains(needed);
        }

        @Override
        public String tidy(String text) {
            return text.strip().replaceAll("\\s*([,=])\\s*", "$1");
        }
    }

    /** A country, with or without a part of it, whose holidays are known, for example {@code DE-NW}; or {@code NONE}. */
    record Region() implements RuleType {

        @Override
        public boolean accepts(String value) {
            return PublicHolidays.knows(value);
        }
    }

    /** Words set apart by commas, at least one. */
    record Words(int longest) implements RuleType {

        @Override
        public boolean accepts(String value) {
            return value.length() <= longest
                    && Arrays.stream(value.split(",", -1))
                            .allMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit));
        }
    }
}
