package dev.slotquest.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The shared calendar into which every booking is mirrored ({@code CENTRAL_CALENDAR_ID}).
 *
 * @param id its address at Google; {@code null} when there is none, or when Google is off
 */
public record CentralCalendar(@Nullable String id) {}
