package dev.slotquest.bot.booking;

import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a wish: handed from one conversation to another.
 *
 * @param customer as far as known; an empty last name: not at all
 * @param consultantId whom the customer wants to see; {@code null}: anybody
 * @param from when it was to be; {@code null} when no time was said
 * @param until first moment that no longer fits; the start itself when exactly that start is meant
 */
public record WishSoFar(
        CustomerDetails customer,
        @Nullable Long consultantId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String note,
        Potential potential) {

    static WishSoFar of(Plan plan, @Nullable Wanted wanted) {
        return new WishSoFar(
                plan.customer().details(),
                plan.consultantId(),
                wanted == null ? null : wanted.from(),
                wanted == null ? null : wanted.until(),
                plan.note(),
                plan.potential());
    }

    Plan plan() {
        var known = new CustomerPlan(
                customer.firstName(),
                customer.lastName().isEmpty() ? null : customer.lastName(),
                customer.phone(),
                customer.email());
        return new Plan(null, consultantId, known, note, potential, null);
    }
}
