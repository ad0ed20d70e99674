package dev.slotquest.booking;

import dev.slotquest.customers.ErasePerson;
import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Customers who have had no appointment for longer than the rule says are erased: what they came to stays as counts. Whoever
 * must not be called stays known, or somebody would call.
 */
@Component
class CustomersOfLongAgo implements KeptForATime {

    private static final int PORTION = 50;

    private final CustomerBookings customers;
    private final ErasePerson erasePerson;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    CustomersOfLongAgo(CustomerBookings customers, ErasePerson erasePerson, RuleBooks ruleBooks, BusinessTime time) {
        this.customers = customers;
        this.erasePerson = erasePerson;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public int letGo() {
        Instant now = time.now();
        long months = Math.round(ruleBooks.current().number(RuleName.KEEP_CUSTOMERS_MONTHS, now));
        if (months == 0) {
            return 0;
        }
        Instant since =
                ZonedDateTime.ofInstant(now, time.zone()).minusMonths(months).toInstant();
        List<Long> some = customers.notSeenSince(since, time.today(), PORTION);
        some.forEach(customer -> erasePerson.erase(customer, Actor.system()));
        return some.size();
    }
}
