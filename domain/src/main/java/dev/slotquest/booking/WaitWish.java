package dev.slotquest.booking;

import dev.slotquest.customers.CustomerDetails;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written on the wait list.
 *
 * @param customer as typed
 * @param range when the customer could come
 * @param consultantId whom the customer wants to see; {@code null}: anybody
 * @param note for the consultant, up to {@value BookingWish#LONGEST_NOTE} characters
 * @param potential how promising
 */
public record WaitWish(
        CustomerDetails customer,
        WaitRange range,
        @Nullable Long consultantId,
        @Nullable String note,
        Potential potential) {}
