package dev.slotquest.calendar;

import org.jspecify.annotations.Nullable;

/** A calendar did not do what it was asked. */
public class CalendarTrouble extends RuntimeException {

    private final boolean passing;

    private CalendarTrouble(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Trouble that may be over when tried again. */
    public static CalendarTrouble passing(String message, @Nullable Throwable cause) {
        return new CalendarTrouble(message, true, cause);
    }

    /** Trouble that somebody has to mend. */
    public static CalendarTrouble lasting(String message, @Nullable Throwable cause) {
        return new CalendarTrouble(message, false, cause);
    }

    /** Whether trying again may help. */
    public boolean isPassing() {
        return passing;
    }
}
