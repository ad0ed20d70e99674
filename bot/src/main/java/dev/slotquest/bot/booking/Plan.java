package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Potential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog is about, apart from the time.
 *
 * @param moving the booking that is given another slot, {@code null} when a new one is made
 * @param consultantId whom the customer wants to see, {@code null} when anybody will do
 * @param begunAt when it was begun, or {@code null} when that is not known
 */
record Plan(
        @Nullable Moving moving,
        @Nullable Long consultantId,
        CustomerPlan customer,
        @Nullable String note,
        Potential potential,
        @Nullable Instant begunAt) {

    static final Plan NEW = new Plan(null, null, CustomerPlan.UNKNOWN, null, Potential.NORMAL, null);

    /** @param version the version of the booking that was read */
    record Moving(String reference, int version, Offer from, String customer) {}

    static Plan toMove(Moving moving) {
        return new Plan(moving, moving.from().consultantId(), CustomerPlan.UNKNOWN, null, Potential.NORMAL, null);
    }

    /** Another appointment for the customer of one that did not take place. */
    static Plan after(Booking missed, Potential potential) {
        Booking.BookedCustomer customer = missed.customer();
        CustomerPlan known =
                new CustomerPlan(customer.firstName(), customer.lastName(), customer.phone(), customer.email());
        return new Plan(null, null, known, null, potential, null);
    }

    /** The same, begun at that time unless it was begun before. */
    Plan begunAt(Instant at) {
        return new Plan(moving, consultantId, customer, note, potential, begunAt == null ? at : begunAt);
    }

    Plan withConsultant(@Nullable Long wanted) {
        return new Plan(moving, wanted, customer, note, potential, begunAt);
    }

    Plan withCustomer(CustomerPlan known) {
        return new Plan(moving, consultantId, known, note, potential, begunAt);
    }

    Plan withNote(@Nullable String words) {
        return new Plan(moving, consultantId, customer, words, potential, begunAt);
    }

    Plan withPotential(Potential said) {
        return new Plan(moving, consultantId, customer, note, said, begunAt);
    }
}
