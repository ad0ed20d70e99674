package dev.slotquest.portal.api;

import dev.slotquest.customers.Customer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the API shows it.
 *
 * @param mergedInto id of the customer this one turned out to be
 * @param doNotCall since when and why nobody may call
 */
record CustomerJson(
        long id,
        String firstName,
        String lastName,
        String name,
        @Nullable String phone,
        @Nullable String email,
        OffsetDateTime createdAt,
        @Nullable Long mergedInto,
        @Nullable DoNotCallJson doNotCall,
        @Nullable RiskJson reliability) {

    record DoNotCallJson(OffsetDateTime since, Customer.Reason reason) {}

    static CustomerJson of(Customer customer, @Nullable RiskJson risk, SlotMoments moments) {
        Customer.Marked marked = customer.doNotCall();
        return new CustomerJson(
                customer.id(),
                customer.firstName(),
                customer.lastName(),
                customer.name(),
                customer.phone(),
                customer.email(),
                moments.local(customer.createdAt()),
                customer.mergedInto(),
                marked == null ? null : new DoNotCallJson(moments.local(marked.since()), marked.reason()),
                risk);
    }
}
