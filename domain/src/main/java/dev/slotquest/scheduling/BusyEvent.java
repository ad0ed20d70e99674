package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * One event in a consultant's own calendar, as far as it matters to slots. Declined, cancelled and transparent events are
 * none, and neither are the events that this product itself wrote for a booking: whoever reads a calendar leaves them out.
 *
 * @param eventId unique within the calendar; each date of a recurring event has its own
 * @param span from when to when, however long
 * @param kind what it means for slots
 * @param title only for those who may see it
 */
public record BusyEvent(
        String eventId,
        TimeSpan span,
        BusyTime.Kind kind,
        @Nullable String title) {}
