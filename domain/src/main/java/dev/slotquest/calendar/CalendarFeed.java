package dev.slotquest.calendar;

import java.time.Instant;

/**
 * A calendar to subscribe to, as it stands.
 *
 * @param text the calendar
 * @param fingerprint the same as long as nothing in it changed
 * @param changedAt when something in it changed last, as far as anybody looked
 */
public record CalendarFeed(String text, String fingerprint, Instant changedAt) {}
