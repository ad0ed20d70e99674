package dev.slotquest.scheduling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the appointments.
 *
 * @param id key
 * @param name unique; what staff and customers call them
 * @param email where to reach them
 * @param mode how they say when to be met
 * @param calendarId their remote calendar, or {@code null} for the local one
 * @param active whether they offer slots
 * @param bufferBefore free time kept before each appointment
 * @param bufferAfter free time kept after each appointment
 * @param version rises with each change
 */
public record Consultant(
        long id,
        String name,
        @Nullable String email,
        ReadyMode mode,
        @Nullable String calendarId,
        boolean active,
        Duration bufferBefore,
        Duration bufferAfter,
        int version) {}
