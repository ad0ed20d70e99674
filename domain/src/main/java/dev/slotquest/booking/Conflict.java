package dev.slotquest.booking;

import dev.slotquest.scheduling.Obstacle;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A booking that no longer fits what its consultant's calendar or hours say. People decide what becomes of it; whoever
 * decides first, decides for all.
 *
 * @param booking as it is now
 * @param detail what is known more, by kind: for {@link Kind#WITHDRAWN} what stands in the way (see {@link #obstacle()}),
 *     for {@link Kind#UNKNOWN_MARK} the mark, otherwise the calendar's words
 * @param proposedStart where the consultant would have it, as far as that is known
 * @param resolution what was decided, {@code null} while open
 * @param resolvedBy display name of who decided; {@code null} while open, and when it was nobody's decision
 */
public record Conflict(
        long id,
        Booking booking,
        Kind kind,
        @Nullable String detail,
        @Nullable Instant proposedStart,
        Instant raisedAt,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    private static final char SEPARATOR = ':';

    /** What has happened; each has a text under {@code conflict.<name>} in the messages of this module. */
    public enum Kind {
        /** The consultant does not offer the slot any more. */
        WITHDRAWN,
        /** The event stands at another time in the calendar, and the booking cannot follow. */
        EVENT_MOVED,
        /** The event is no longer in the calendar. */
        EVENT_DELETED,
        /** The consultant has noted that the appointment takes place at another time, but not when. */
        MOVE_WANTED,
        /** The event has a colour, label or title that means nothing here. */
        UNKNOWN_MARK
    }

    /** What was decided. */
    public enum Resolution {
        /** The booking has another slot. */
        MOVED,
        /** The booking stays as it is. */
        KEPT,
        /** The booking was called off. */
        CANCELLED,
        /** There is nothing left to decide. */
        OUTDATED
    }

    /** Whether it waits for a decision. */
    public boolean open() {
        return resolution == null;
    }

    /** What withdraws the slot, for {@link Kind#WITHDRAWN}. */
    public Optional<Obstacle> obstacle() {
        if (kind != Kind.WITHDRAWN || detail == null) {
            return Optional.empty();
        }
        int end = detail.indexOf(SEPARATOR);
        Obstacle.Code code = Obstacle.Code.valueOf(end < 0 ? detail : detail.substring(0, end));
        return Optional.of(new Obstacle(code, end < 0 ? null : detail.substring(end + 1), null, null, null));
    }

    /** How an obstacle is kept as a detail. */
    static String detailOf(Obstacle obstacle) {
        String code = obstacle.code().name();
        return obstacle.detail() == null ? code : code + SEPARATOR + obstacle.detail();
    }
}
