package dev.slotquest.portal.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change would hit; nothing was saved.
 *
 * @param preview always {@code true}: tells this answer from that of a change
 * @param affected the first bookings that would be left without a slot, by start
 * @param total how many there are
 */
record AffectedJson(boolean preview, List<Booking> affected, int total) {

    /**
     * A booking that would be left without a slot.
     *
     * @param reference {@code null} when it was cancelled a moment ago
     * @param reasons why the slot would not be offered
     */
    record Booking(
            @Nullable String reference,
            String consultant,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            List<AvailabilityController.Reason> reasons) {}
}
