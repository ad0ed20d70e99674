package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.booking.Potential;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is to change about a booking; what was not sent stays. */
record BookingPatch(
        @Nullable OffsetDateTime startsAt,
        @Nullable String consultant,
        @Nullable Sent<String> note,
        @Nullable Potential potential,
        @Nullable Sent<String> campaign,
        @Nullable Integer version) {

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

    Remarks appliedTo(Booking booking) {
        return new Remarks(
                note == null ? booking.note() : note.value(),
                potential == null ? booking.potential() : potential,
                campaign == null ? booking.campaign() : campaign.value());
    }
}
