package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;

/**
 * What a consultant's own calendar says about a stretch of time.
 *
 * @param consultantId whose calendar
 * @param span from when to when
 * @param kind what it means for slots
 */
public record BusyTime(long consultantId, TimeSpan span, Kind kind) {

    /** What an event in the calendar means for slots. */
    public enum Kind {
        /** An appointment. */
        BUSY,
        /** Away by the calendar's own mark. */
        OUT_OF_OFFICE,
        /** A ready marker: makes slots possible in mode {@link ReadyMode#MARKER}. */
        READY
    }
}
