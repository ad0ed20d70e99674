package dev.slotquest.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clock on the office wall: every "now" and "today" of the product. */
public final class BusinessTime {

    private final Clock clock;
    private final ZoneId zone;

    public BusinessTime(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The instant now, to the millisecond, which is what the database keeps. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Today in the business time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Now in the business time zone. */
    public ZonedDateTime local() {
        return now().atZone(zone);
    }

    /** The business time zone ({@code SLOTQUEST_TIME_ZONE}). */
    public ZoneId zone() {
        return zone;
    }
}
