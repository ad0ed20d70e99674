package dev.slotquest.language;

import java.util.List;

/**
 * A time as read off a clock.
 *
 * @param minute of the day
 * @param fullHour whether only an hour was said, without minutes
 * @param open whether the other half of the day may be meant as well
 */
record ClockTime(int minute, boolean fullHour, boolean open) {

    static final int HOUR = 60;
    static final int HALF_DAY = 12 * HOUR;
    static final int DAY = 24 * HOUR;

    private static final int OFFICE_OPENS = 8 * HOUR;
    private static final int LAST_START = 21 * HOUR;

    /** A time that can only be meant as written. */
    static ClockTime fixed(int minute, boolean fullHour) {
        return new ClockTime(minute, fullHour, false);
    }

    ClockTime inMorning() {
        return fixed(minute % HALF_DAY, fullHour);
    }

    ClockTime inAfternoon() {
        return fixed(minute % HALF_DAY + HALF_DAY, fullHour);
    }

    /** In the later half of the day, unless that is past the given minute. */
    ClockTime lastBefore(int end) {
        return inAfternoon().minute < end ? inAfternoon() : inMorning();
    }

    /** The minutes of the day it can mean, likeliest first: business hours before night. */
    List<Integer> readings() {
        if (!open || minute >= HALF_DAY) {
            return List.of(minute);
        }
        int later = minute + HALF_DAY;
        if (later >= LAST_START) {
            return List.of(minute);
        }
        return minute >= OFFICE_OPENS ? List.of(minute, later) : List.of(later, minute);
    }

    /** Whether both halves of the day are business hours, so that only asking helps. */
    boolean isDoubtful() {
        return readings().size() > 1 && minute >= OFFICE_OPENS;
    }
}
