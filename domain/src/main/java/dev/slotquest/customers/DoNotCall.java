package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.MayBeCalled;
import dev.slotquest.customers.CustomerEvent.MustNotBeCalled;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must not be called: customers who said so, and numbers on the own list. Booking them asks first. */
@Service
public class DoNotCall {

    private final CustomerTable customers;
    private final Numbers numbers;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DoNotCall(CustomerTable customers, Numbers numbers, BusinessTime time, ApplicationEventPublisher events) {
        this.customers = customers;
        this.numbers = numbers;
        this.time = time;
        this.events = events;
    }

    /** A number that must not be called. */
    public record BlockedNumber(
            String phone, Instant addedAt, @Nullable String addedBy) {}

    /** Marks a customer; nothing when there is none such. Whoever is marked stays as they are. */
    @Transactional
    public Optional<Customer> mark(long customerId, Actor by) {
        Optional<Customer> customer = customers.lock(customerId).filter(Customer::present);
        customer.filter(unmarked -> unmarked.doNotCall() == null).ifPresent(_ -> {
            Instant now = time.now();
            customers.mark(customerId, new Customer.Marked(now, Customer.Reason.ASKED, by.userId()));
            events.publishEvent(new MustNotBeCalled(now, by, customerId, Customer.Reason.ASKED));
        });
        return customer.flatMap(known -> customers.byId(known.id()));
    }

    /** Lets a customer be called again; nothing when there is none such. */
    @Transactional
    public Optional<Customer> unmark(long customerId, Actor by) {
        Optional<Customer> customer = customers.lock(customerId).filter(Customer::present);
        customer.filter(marked -> marked.doNotCall() != null).ifPresent(_ -> {
            customers.mark(customerId, null);
            events.publishEvent(new MayBeCalled(time.now(), by, customerId));
        });
        return customer.flatMap(known -> customers.byId(known.id()));
    }

    /** Puts a number on the list, in E.164; nothing when it is none. */
    @Transactional
    public Optional<BlockedNumber> block(String typed, Actor by) {
        Optional<String> phone = CustomerCheck.phoneIn(typed);
        phone.filter(number -> numbers.add(number, time.now(), by.userId()))
                .ifPresent(number ->
                        events.publishEvent(new NumberEvent.Blocked(time.now(), by, NumberEvent.endingOf(number))));
        return phone.flatMap(numbers::find);
    }

    /** Takes a number off the list; whether it was on it. */
    @Transactional
    public boolean release(String typed, Actor by) {
        Optional<String> phone = CustomerCheck.phoneIn(typed).filter(numbers::remove);
        phone.ifPresent(
                number -> events.publishEvent(new NumberEvent.Released(time.now(), by, NumberEvent.endingOf(number))));
        return phone.isPresent();
    }

    /** The numbers on the list, the latest first. */
    public List<BlockedNumber> numbers(int most) {
        return numbers.latest(most);
    }

    /** Whether a customer's number is on the list. */
    public boolean isBlocked(Customer customer) {
        String phone = customer.phone();
        return phone != null && numbers.find(phone).isPresent();
    }
}
