package dev.slotquest.portal.api;

import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.customers.CustomerDetails;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be other about a customer who waits; what is left out stays. */
record WaitPatch(
        BookingWishJson.@Nullable Customer customer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Sent<LocalTime> earliest,
        @Nullable Sent<LocalTime> latest,
        @Nullable Sent<String> consultant,
        @Nullable Sent<String> note,
        @Nullable Potential potential,
        @Nullable Integer version) {

    WaitWish appliedTo(WaitEntry entry, @Nullable Long consultantId) {
        WaitRange was = entry.range();
        return new WaitWish(
                details(entry),
                new WaitRange(
                        Objects.requireNonNullElse(from, was.firstDay()),
                        Objects.requireNonNullElse(to, was.lastDay()),
                        earliest == null ? was.earliest() : earliest.value(),
                        latest == null ? was.latest() : latest.value()),
                consultantId,
                note == null ? entry.note() : note.value(),
                Objects.requireNonNullElse(potential, entry.potential()));
    }

    private CustomerDetails details(WaitEntry entry) {
        var was = entry.customer();
        return customer == null
                ? new CustomerDetails(was.firstName(), was.lastName(), was.phone(), was.email())
                : new CustomerDetails(
                        Objects.requireNonNullElse(customer.firstName(), was.firstName()),
                        Objects.requireNonNullElse(customer.lastName(), was.lastName()),
                        customer.phone() == null ? was.phone() : customer.phone(),
                        customer.email() == null ? was.email() : customer.email());
    }

    /** Names nobody: it may be written to a log. */
    @Override
    public String toString() {
        return "WaitPatch[version=%s]".formatted(version);
    }
}
