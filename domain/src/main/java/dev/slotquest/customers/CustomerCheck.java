package dev.slotquest.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What became of checking a customer's details. */
public sealed interface CustomerCheck {

    /** Longest first or last name. */
    int LONGEST_NAME = 100;

    /** Longest e-mail address. */
    int LONGEST_EMAIL = 254;

    /**
     * The details can be used.
     *
     * @param phone E.164
     * @param email in lower case
     */
    record Valid(
            String firstName,
            String lastName,
            @Nullable String phone,
            @Nullable String email) implements CustomerCheck {

        /** By what this customer is recognized: the phone, else the name. */
        String identityKey() {
            return phone == null
                    ? "n:%s|%s".formatted(lastName.toLowerCase(Locale.ROOT), firstName.toLowerCase(Locale.ROOT))
                    : "p:" + phone;
        }
    }

    /** The details cannot be used. */
    record Invalid(List<Fault> faults) implements CustomerCheck {}

    /** One thing that is wrong with the details. */
    enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        PHONE_INVALID,
        EMAIL_INVALID
    }

    /** Checks details, and brings them into the form in which they are kept. */
    static CustomerCheck of(CustomerDetails details) {
        List<Fault> faults = new ArrayList<>();
        String first = Texts.tidy(details.firstName());
        String last = Texts.tidy(details.lastName());
        if (last.isEmpty() && !first.isEmpty()) {
            last = first;
            first = "";
        }
        if (last.isEmpty()) {
            faults.add(Fault.NAME_MISSING);
        } else if (first.length() > LONGEST_NAME || last.length() > LONGEST_NAME) {
            faults.add(Fault.NAME_TOO_LONG);
        }
        String phone = Texts.tidy(details.phone());
        Optional<String> normalized = Texts.phone(phone);
        if (!phone.isEmpty() && normalized.isEmpty()) {
            faults.add(Fault.PHONE_INVALID);
        }
        String email = Texts.tidy(details.email()).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !Texts.isEmail(email)) {
            faults.add(Fault.EMAIL_INVALID);
        }
        return faults.isEmpty()
                ? new Valid(first, last, normalized.orElse(null), email.isEmpty() ? null : email)
                : new Invalid(List.copyOf(faults));
    }

    /** The number that somebody typed, in E.164; nothing when it is none. */
    static Optional<String> phoneIn(String typed) {
        return Texts.phone(Texts.tidy(typed));
    }

    /** Reads the single values. */
    final class Texts {

        private static final String HOME = "DE";
        private static final int LONGEST_PHONE = 40;
        private static final int SHORTEST_PHONE = 6;
        private static final Pattern EMAIL =
                Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,180}\\.[^@\\s<>\".]{2,10}");
        private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

        private Texts() {}

        private static String tidy(@Nullable String typed) {
            return typed == null ? "" : BLANKS.matcher(typed).replaceAll(" ").strip();
        }

        private static boolean isEmail(String text) {
            return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
        }

        private static Optional<String> phone(String typed) {
            if (typed.isEmpty() || typed.length() > LONGEST_PHONE) {
                return Optional.empty();
            }
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            try {
                var number = numbers.parse(typed, HOME);
                return String.valueOf(number.getNationalNumber()).length() >= SHORTEST_PHONE
                                && numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                        ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                        : Optional.empty();
            } catch (NumberParseException noNumber) {
                return Optional.empty();
            }
        }
    }
}
