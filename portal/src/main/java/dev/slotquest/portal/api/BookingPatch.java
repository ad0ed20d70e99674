package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is to change about a booking; what was not sent stays. */
record BookingPatch(
        @Nullable OffsetDateTime startsAt,
        @Nullable String consultant,
        @Nullable Sent<String> note,
        @Nullable Potential potential,
        @Nullable Sent<String> campaign,
        @Nullable Customer customer,
        @Nullable Integer version) {

    /** How the customer is to be written; what was not sent stays. */
    record Customer(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Sent<String> phone,
            @Nullable Sent<String> email) {

        CustomerDetails appliedTo(BookedCustomer known) {
            return new CustomerDetails(
                    firstName == null ? known.firstName() : firstName,
                    lastName == null ? known.lastName() : lastName,
                    phone == null ? known.phone() : phone.value(),
                    email == null ? known.email() : email.value());
        }
    }

    /** @throws ApiProblem when it does not say which version was read */
    void check() {
        new Required().field("version", version).check();
    }

    boolean moves() {
        return startsAt != null || consultant != null;
    }

    boolean edits() {
        return note != null || potential != null || campaign != null;
    }

    boolean isEmpty() {
        return !moves() && !edits() && customer == null;
    }

    boolean isOfSeveralKinds() {
        return (moves() && (edits() || customer != null)) || (edits() && customer != null);
    }

    Remarks appliedTo(Booking booking) {
        return new Remarks(
                note == null ? booking.note() : note.value(),
                potential == null ? booking.potential() : potential,
                campaign == null ? booking.campaign() : campaign.value());
    }
}
