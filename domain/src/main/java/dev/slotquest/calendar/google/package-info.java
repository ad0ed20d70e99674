/**
 * Calendars at Google, through Google's own client. Whatever Google answers, and however it fails, becomes one of the few
 * things that {@link dev.slotquest.calendar.CalendarPort} speaks of; nobody outside meets a type of the client.
 */
@NullMarked
package dev.slotquest.calendar.google;

import org.jspecify.annotations.NullMarked;
