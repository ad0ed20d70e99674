package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.language.CustomerName;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list as far as it is known.
 *
 * @param entryId the entry that is changed; {@code null}: a new one
 * @param version the version of the entry that was read
 * @param customer an empty last name: not known yet
 * @param range {@code null}: not known yet
 */
record Draft(
        @Nullable Long entryId,
        @Nullable Integer version,
        CustomerDetails customer,
        @Nullable WaitRange range,
        @Nullable Long consultantId,
        @Nullable String note,
        Potential potential) {

    static final Draft NEW =
            new Draft(null, null, new CustomerDetails("", "", null, null), null, null, null, Potential.NORMAL);

    static Draft of(WaitEntry entry) {
        BookedCustomer customer = entry.customer();
        return new Draft(
                entry.id(),
                entry.version(),
                new CustomerDetails(customer.firstName(), customer.lastName(), customer.phone(), customer.email()),
                entry.range(),
                entry.consultantId(),
                entry.note(),
                entry.potential());
    }

    boolean named() {
        return !customer.lastName().isEmpty();
    }

    /** With what was said now; what was not said stays. */
    Draft withCustomer(@Nullable CustomerName name, @Nullable String phone, @Nullable String email) {
        var known = new CustomerDetails(
                name == null ? customer.firstName() : name.first(),
                name == null ? customer.lastName() : name.last(),
                phone == null ? customer.phone() : phone,
                email == null ? customer.email() : email);
        return new Draft(entryId, version, known, range, consultantId, note, potential);
    }

    Draft withoutName() {
        return withCustomer(new CustomerName("", ""), null, null);
    }

    Draft withRange(@Nullable WaitRange wanted) {
        return new Draft(entryId, version, customer, wanted, consultantId, note, potential);
    }

    Draft withConsultant(@Nullable Long wanted) {
        return new Draft(entryId, version, customer, range, wanted, note, potential);
    }

    Draft withWords(@Nullable String said, @Nullable Potential heard) {
        return new Draft(
                entryId,
                version,
                customer,
                range,
                consultantId,
                said == null ? note : said,
                heard == null ? potential : heard);
    }

    /** The wish, once everything needed is known. */
    WaitWish wish(WaitRange wanted) {
        return new WaitWish(customer, wanted, consultantId, note, potential);
    }
}
