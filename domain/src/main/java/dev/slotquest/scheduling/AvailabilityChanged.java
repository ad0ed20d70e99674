package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Signal: what can be booked in a stretch of time may be other than before. Told inside the transaction that changed it, by
 * rules and by calendars alike. No domain event of its own: the rule change is in the audit trail by itself, and what a
 * calendar says is nobody's act here.
 *
 * @param consultantId whose slots, {@code null} for everybody's
 * @param window from when to when
 */
public record AvailabilityChanged(@Nullable Long consultantId, TimeSpan window) {}
