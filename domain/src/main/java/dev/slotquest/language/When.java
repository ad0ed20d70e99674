package dev.slotquest.language;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as it was meant.
 *
 * @param start the first moment, in the zone of the reader's {@code now}
 * @param end the first moment after it, when a stretch was said ("14-16 Uhr", "ab 16 Uhr", "nachmittags", "Anfang
 *     Dezember"); null for a point in time and where the grain alone says how long it lasts
 * @param grain how exactly it was said
 */
public record When(ZonedDateTime start, @Nullable ZonedDateTime end, Grain grain) {

    /**
     * The first moment that no longer belongs to it. A point in time ends where it starts: whether a start at exactly that
     * time is meant or one close to it is the caller's to say.
     */
    public ZonedDateTime until() {
        if (end != null) {
            return end;
        }
        return switch (grain) {
            case MINUTE, HOUR, DAYPART -> start;
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** Whether one start time was said ("14 Uhr"), as opposed to a stretch in which any start would do. */
    public boolean isPoint() {
        return end == null && (grain == Grain.MINUTE || grain == Grain.HOUR);
    }
}
