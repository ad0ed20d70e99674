package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitOffer;
import dev.slotquest.booking.WaitView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entry of the wait list as the API shows it. */
record WaitEntryJson(
        long id,
        BookingJson.Customer customer,
        LocalDate from,
        LocalDate to,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime earliest,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime latest,
        @Nullable String consultant,
        @Nullable String note,
        Potential potential,
        String owner,
        WaitEntry.State state,
        @Nullable Offer offer,
        @Nullable String booking,
        int version,
        OffsetDateTime createdAt) {

    /** A seat that is kept for the customer, or was booked. */
    record Offer(
            long id,
            String consultant,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime expiresAt,
            WaitOffer.State state) {}

    static WaitEntryJson of(WaitView view, SlotMoments moments) {
        WaitEntry entry = view.entry();
        var customer = entry.customer();
        return new WaitEntryJson(
                entry.id(),
                new BookingJson.Customer(
                        customer.firstName(), customer.lastName(), customer.name(), customer.phone(), customer.email()),
                entry.range().firstDay(),
                entry.range().lastDay(),
                entry.range().earliest(),
                entry.range().latest(),
                view.consultantName(),
                entry.note(),
                entry.potential(),
                view.ownerUsername(),
                entry.state(),
                offer(view, moments),
                view.bookingReference(),
                entry.version(),
                moments.local(entry.createdAt()));
    }

    private static @Nullable Offer offer(WaitView view, SlotMoments moments) {
        WaitView.Offered offered = view.offer();
        return offered == null
                ? null
                : new Offer(
                        offered.offer().id(),
                        offered.consultantName(),
                        moments.local(offered.offer().startsAt()),
                        moments.local(offered.offer().endsAt()),
                        moments.local(offered.offer().expiresAt()),
                        offered.offer().state());
    }
}
