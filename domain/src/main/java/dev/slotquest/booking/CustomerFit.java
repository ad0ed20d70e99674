package dev.slotquest.booking;

import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.customers.Customers;
import dev.slotquest.scheduling.SlotWish.Fit;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells which consultants fit a customer well: those whom the customer has met before (rules 2.7). */
@Service
public class CustomerFit {

    private final Customers customers;
    private final Bookings bookings;

    CustomerFit(Customers customers, Bookings bookings) {
        this.customers = customers;
        this.bookings = bookings;
    }

    /** Of a customer as far as known; whoever cannot be recognised yet fits anybody. */
    public Fit of(CustomerDetails details) {
        return CustomerCheck.of(details) instanceof CustomerCheck.Valid valid ? of(valid) : Fit.ANYBODY;
    }

    Fit of(CustomerCheck.Valid customer) {
        return customers.find(customer).map(this::of).orElse(Fit.ANYBODY);
    }

    public Fit of(long customerId) {
        return new Fit(bookings.consultantsMetBy(customerId), Set.of(), Set.of());
    }
}
