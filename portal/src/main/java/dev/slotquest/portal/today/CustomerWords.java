package dev.slotquest.portal.today;

import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.language.CustomerName;
import dev.slotquest.language.CustomerReader;
import dev.slotquest.language.CustomerReading;
import dev.slotquest.language.NameSplitter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who the customer is from what was typed or pasted. */
@Component
public class CustomerWords {

    private final NameSplitter names;
    private final CustomerReader signatures;

    CustomerWords(NameSplitter names, CustomerReader signatures) {
        this.names = names;
        this.signatures = signatures;
    }

    /** The customer as far as it can be told. */
    public CustomerDetails read(@Nullable String name, @Nullable String phone, @Nullable String email) {
        String typed = name == null ? "" : name.strip();
        if (isBlank(phone) && isBlank(email) && isSignature(typed)) {
            CustomerReading read = signatures.read(typed);
            CustomerName found = read.name();
            if (found != null) {
                return new CustomerDetails(found.first(), found.last(), read.phone(), read.email());
            }
        }
        if (typed.isEmpty()) {
            return new CustomerDetails("", "", phone, email);
        }
        CustomerName split = names.split(typed);
        return new CustomerDetails(split.first(), split.last(), phone, email);
    }

    private static boolean isSignature(String typed) {
        return typed.indexOf('@') >= 0 || typed.chars().anyMatch(Character::isDigit);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
