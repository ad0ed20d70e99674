package dev.slotquest.calendar;

import dev.slotquest.calendar.TroubleReason.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A calendar did not do what it was asked. The message is for the log, the reason for people; neither holds a secret.
 */
public class CalendarTrouble extends RuntimeException {

    private final Kind kind;
    private final @Nullable Duration wait;
    private final transient @Nullable TroubleReason reason;

    private CalendarTrouble(
            String message,
            Kind kind,
            @Nullable Duration wait,
            @Nullable TroubleReason reason,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
        this.reason = reason;
    }

    private enum Kind {
        PASSING,
        LASTING,
        TOKEN_EXPIRED
    }

    /** Trouble that may be over when tried again: network, overload, an answer that was lost. */
    public static CalendarTrouble passing(String message, @Nullable Throwable cause) {
        return new CalendarTrouble(message, Kind.PASSING, null, null, cause);
    }

    /** Too much was asked of the calendar; it wants to be left alone for at least so long. */
    public static CalendarTrouble tooMuch(String message, Duration wait, @Nullable Throwable cause) {
        return new CalendarTrouble(message, Kind.PASSING, wait, null, cause);
    }

    /** Trouble that somebody has to mend: no right, no such calendar, wrong credentials. */
    public static CalendarTrouble lasting(String message, @Nullable Throwable cause) {
        return new CalendarTrouble(message, Kind.LASTING, null, null, cause);
    }

    /** The calendar no longer knows where the last answer ended: everything has to be read anew. */
    public static CalendarTrouble tokenExpired(@Nullable Throwable cause) {
        return new CalendarTrouble("The calendar wants to be read anew.", Kind.TOKEN_EXPIRED, null, null, cause);
    }

    /** The same trouble, with a reason that can be said in any language. */
    public CalendarTrouble because(Code code, Object... details) {
        return new CalendarTrouble(
                String.valueOf(getMessage()), kind, wait, TroubleReason.of(code, details), getCause());
    }

    /** Why, as it is kept and read again by {@link TroubleReason#read(String)}. */
    public String words() {
        return reason == null ? String.valueOf(getMessage()) : reason.stored();
    }

    /** Whether trying the same again may help. */
    public boolean isPassing() {
        return kind == Kind.PASSING;
    }

    /** Whether reading from the beginning helps. */
    public boolean isTokenExpired() {
        return kind == Kind.TOKEN_EXPIRED;
    }

    /** How long the calendar wants to be left alone; {@code null} when it did not say. */
    public @Nullable Duration waitAtLeast() {
        return wait;
    }
}
