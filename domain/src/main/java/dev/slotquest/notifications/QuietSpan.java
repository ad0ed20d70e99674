package dev.slotquest.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Quiet hours by the clock on the wall, every day the same.
 *
 * @param from when they begin; the same as {@code to} means never
 * @param to when they end
 */
record QuietSpan(LocalTime from, LocalTime to) {

    static final QuietSpan NEVER = new QuietSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    boolean contains(LocalTime now) {
        return from.isBefore(to)
                ? !now.isBefore(from) && now.isBefore(to)
                : from.isAfter(to) && (!now.isBefore(from) || now.isBefore(to));
    }

    /** The end of the quiet hours that an instant lies in; the instant itself when it lies in none. */
    Instant endAfter(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return instant;
        }
        ZonedDateTime today = at(local, to, 0);
        return (today.isAfter(local) ? today : at(local, to, 1)).toInstant();
    }

    /** The beginning of the quiet hours that an instant lies in; the instant itself when it lies in none. */
    Instant beginBefore(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return instant;
        }
        ZonedDateTime today = at(local, from, 0);
        return (today.isAfter(local) ? at(local, from, -1) : today).toInstant();
    }

    /** Where the clock shows an hour twice, the second one is meant, so that nobody is woken early. */
    private static ZonedDateTime at(ZonedDateTime day, LocalTime time, int daysLater) {
        return day.toLocalDate()
                .plusDays(daysLater)
                .atTime(time)
                .atZone(day.getZone())
                .withLaterOffsetAtOverlap();
    }
}
