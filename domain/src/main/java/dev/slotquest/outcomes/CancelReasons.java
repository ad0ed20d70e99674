package dev.slotquest.outcomes;

import dev.slotquest.booking.CancelReason;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For which reasons appointments are called off at present: a rule kept as data. */
@Component
public class CancelReasons {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    CancelReasons(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** The reasons, in the order of the rule; there is always one. */
    public List<CancelReason> offered() {
        String names = ruleBooks.current().text(RuleName.CANCEL_REASONS, time.now());
        List<CancelReason> reasons = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            named(name).filter(reason -> !reasons.contains(reason)).ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? List.of(CancelReason.OTHER) : List.copyOf(reasons);
    }

    private static Optional<CancelReason> named(String name) {
        return Arrays.stream(CancelReason.values())
                .filter(reason -> reason != CancelReason.UNDONE)
                .filter(reason -> reason.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
