package dev.slotquest.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a customer's own calendar needs it.
 *
 * @param reference never changes; by it a calendar knows that a second file is about the same appointment
 * @param startsAt start
 * @param endsAt end, exclusive
 * @param title what the customer reads first
 * @param description all the rest
 * @param sequence rises with each change of the time, and with the cancellation
 * @param cancelled whether it does not take place after all
 * @param asOf when this was true
 */
public record Appointment(
        String reference,
        Instant startsAt,
        Instant endsAt,
        String title,
        @Nullable String description,
        int sequence,
        boolean cancelled,
        Instant asOf) {}
