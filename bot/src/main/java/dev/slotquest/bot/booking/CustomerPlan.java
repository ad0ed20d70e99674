package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.language.CustomerName;
import org.jspecify.annotations.Nullable;

/** The customer as far as we know. */
record CustomerPlan(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email) {

    static final CustomerPlan UNKNOWN = new CustomerPlan(null, null, null, null);

    boolean isNamed() {
        return lastName != null;
    }

    String name() {
        return firstName == null || firstName.isEmpty() ? String.valueOf(lastName) : firstName + " " + lastName;
    }

    /** With what was said now; what was not said stays. */
    CustomerPlan with(@Nullable CustomerName saidName, @Nullable String saidPhone, @Nullable String saidEmail) {
        return new CustomerPlan(
                saidName == null ? firstName : saidName.first(),
                saidName == null ? lastName : saidName.last(),
                saidPhone == null ? phone : saidPhone,
                saidEmail == null ? email : saidEmail);
    }

    static CustomerPlan of(BookedCustomer customer) {
        return new CustomerPlan(customer.firstName(), customer.lastName(), customer.phone(), customer.email());
    }

    CustomerPlan withoutPhone() {
        return new CustomerPlan(firstName, lastName, null, email);
    }

    CustomerPlan withoutEmail() {
        return new CustomerPlan(firstName, lastName, phone, null);
    }

    CustomerPlan withoutName() {
        return new CustomerPlan(null, null, phone, email);
    }

    CustomerDetails details() {
        return new CustomerDetails(firstName == null ? "" : firstName, lastName == null ? "" : lastName, phone, email);
    }
}
