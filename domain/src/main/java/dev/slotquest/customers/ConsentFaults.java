package dev.slotquest.customers;

import dev.slotquest.customers.ManageConsents.Fault;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a consent that somebody typed. */
final class ConsentFaults {

    private ConsentFaults() {}

    static List<Fault> of(
            @Nullable String purpose, @Nullable String how, Instant given, LocalDate keepUntil, BusinessTime time) {
        List<Fault> faults = new ArrayList<>();
        check(purpose, Consent.LONGEST_PURPOSE, Fault.PURPOSE_MISSING, Fault.PURPOSE_TOO_LONG, faults);
        check(how, Consent.LONGEST_HOW, Fault.HOW_MISSING, Fault.HOW_TOO_LONG, faults);
        if (given.isAfter(time.now())) {
            faults.add(Fault.GIVEN_IN_FUTURE);
        }
        if (keepUntil.isBefore(time.today())) {
            faults.add(Fault.GIVEN_TOO_LONG_AGO);
        }
        return faults;
    }

    private static void check(@Nullable String text, int longest, Fault missing, Fault tooLong, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(missing);
        } else if (text.strip().length() > longest) {
            faults.add(tooLong);
        }
    }
}
