package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.ToldApart;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers who may be one: suggests them, and remembers when somebody says that they are two. */
@Service
public class Duplicates {

    private final DuplicateTable table;
    private final CustomerTable customers;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Duplicates(DuplicateTable table, CustomerTable customers, BusinessTime time, ApplicationEventPublisher events) {
        this.table = table;
        this.customers = customers;
        this.time = time;
        this.events = events;
    }

    /** Why two customers may be one. */
    public enum Likeness {
        /** The same phone number under two names. */
        SAME_PHONE,
        /** The same e-mail address. */
        SAME_EMAIL,
        /** The same name with other numbers. */
        SAME_NAME,
        /** First and last name the other way round. */
        NAME_TURNED_ROUND
    }

    /** Two customers who may be one; the one known longer comes first. */
    public record Pair(Customer one, Customer other, Likeness likeness) {}

    /** Who may be the same as a customer. */
    @Transactional(readOnly = true)
    public List<Pair> of(Customer customer, int most) {
        return table.of(customer, most);
    }

    /** Some of all who may be one. */
    @Transactional(readOnly = true)
    public List<Pair> some(int most) {
        return table.some(most);
    }

    /** Remembers that two customers are two; they are not suggested again. Whether both are there. */
    @Transactional
    public boolean tellApart(long one, long other, Actor by) {
        if (one == other
                || customers.byId(one).isEmpty()
                || customers.byId(other).isEmpty()) {
            return false;
        }
        if (table.tellApart(Math.min(one, other), Math.max(one, other), time.now(), by.name())) {
            events.publishEvent(new ToldApart(time.now(), by, one, other));
        }
        return true;
    }
}
