package dev.slotquest.calendar;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as a calendar tells it. Of a deleted one perhaps only the id is known.
 *
 * @param id unique within its calendar only
 * @param status whether it takes place
 * @param title {@code null} where it has none, or where it is not shown to us
 * @param span from when to when; whole days from midnight to midnight on the calendar's own clock. {@code null} of
 *     deleted ones, and where what the calendar says makes no sense
 * @param allDay whether it is about whole days
 * @param transparent whether its owner says that it does not take their time
 * @param declined whether its owner has declined it
 * @param type what kind of event
 * @param colorId number of its colour, {@code null} for the calendar's own
 * @param labelId its label, {@code null} for none
 * @param seriesId of one occurrence of a series: the series
 * @param etag names this state of the event
 * @param updatedAt when anything about it was last changed
 * @param properties the private notes of this product on it
 */
public record CalendarEvent(
        String id,
        Status status,
        @Nullable String title,
        @Nullable TimeSpan span,
        boolean allDay,
        boolean transparent,
        boolean declined,
        Type type,
        @Nullable String colorId,
        @Nullable String labelId,
        @Nullable String seriesId,
        @Nullable String etag,
        @Nullable Instant updatedAt,
        Map<String, String> properties) {

    /** Whether an event takes place. */
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        DELETED
    }

    /** Kinds of events. */
    public enum Type {
        DEFAULT,
        OUT_OF_OFFICE,
        FOCUS_TIME,
        /** Says where somebody works; takes no time. */
        WORKING_LOCATION,
        /** Takes no time. */
        BIRTHDAY
    }

    /** What is known of an event that is gone. */
    public static CalendarEvent deleted(String id, @Nullable String seriesId, @Nullable String etag) {
        return new CalendarEvent(
                id,
                Status.DELETED,
                null,
                null,
                false,
                false,
                false,
                Type.DEFAULT,
                null,
                null,
                seriesId,
                etag,
                null,
                Map.of());
    }

    /** Whether it is gone. */
    public boolean isDeleted() {
        return status == Status.DELETED;
    }

    /** Whether it takes its owner's time: takes place, is not declined, not marked as free, and is no mere remark. */
    public boolean takesTime() {
        return !isDeleted()
                && !declined
                && !transparent
                && type != Type.WORKING_LOCATION
                && type != Type.BIRTHDAY
                && span != null;
    }
}
