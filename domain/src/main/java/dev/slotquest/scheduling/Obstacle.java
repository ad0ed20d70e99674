package dev.slotquest.scheduling;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands between a customer and a slot.
 *
 * @param code what kind of thing
 * @param detail the reason of a closure, the kind of an absence or event; {@code null} where the code says all
 * @param since for {@link Code#CALENDAR_UNREACHABLE}: when the calendar was last known
 * @param holiday for {@link Code#CLOSED} by a public holiday: which; its detail is the name in the usual language
 * @param title what the consultant's calendar calls it; only ever there for {@link Availability.Audience#INSIDERS}
 */
public record Obstacle(
        Code code,
        @Nullable String detail,
        @Nullable Instant since,
        @Nullable PublicHoliday holiday,
        @Nullable String title) {

    static Obstacle of(Code code) {
        return new Obstacle(code, null, null, null, null);
    }

    static Obstacle of(Code code, @Nullable String detail) {
        return new Obstacle(code, detail, null, null, null);
    }

    static Obstacle unreachable(@Nullable Instant since) {
        return new Obstacle(Code.CALENDAR_UNREACHABLE, null, since, null, null);
    }

    static Obstacle closed(PublicHoliday holiday, Locale usual) {
        return new Obstacle(Code.CLOSED, holiday.name(usual), null, holiday, null);
    }

    Obstacle titled(@Nullable String known) {
        return new Obstacle(code, detail, since, holiday, known);
    }

    /** The detail, of a holiday in this language. */
    public @Nullable String detail(Locale locale) {
        return holiday == null ? detail : holiday.name(locale);
    }

    /** The kinds of obstacles, and who may step over them. */
    public enum Code {
        /** The slot has begun or is over. */
        PAST(false, Over.NOBODY),
        /** Not enough notice. */
        NOTICE(false, Over.SUPERVISOR),
        /** Too far in the future. */
        HORIZON(false, Over.NOBODY),
        /** No slot of the grid starts then. */
        OUTSIDE_GRID(true, Over.NOBODY),
        /** The local time does not exist that day: the clocks go forward. */
        MISSING_HOUR(true, Over.NOBODY),
        /** Not, or not wholly, in ready time. */
        OUTSIDE_HOURS(true, Over.NOBODY),
        /** The consultant is away. */
        ABSENT(true, Over.NOBODY),
        /** A holiday, or blocked. */
        CLOSED(true, Over.NOBODY),
        /** Something else stands in the consultant's calendar, or another appointment overlaps. */
        BUSY(true, Over.NOBODY),
        /** The calendar has not been read for too long: neither free nor full. */
        CALENDAR_UNREACHABLE(true, Over.SUPERVISOR),
        /** The consultant offers nothing at present. */
        INACTIVE(true, Over.NOBODY),
        /** Every seat is taken. */
        FULL(false, Over.NOBODY);

        private final boolean withdrawsSeats;
        private final Over over;

        Code(boolean withdrawsSeats, Over over) {
            this.withdrawsSeats = withdrawsSeats;
            this.over = over;
        }

        /** Whether the seats do not count as capacity at all. */
        public boolean withdrawsSeats() {
            return withdrawsSeats;
        }

        /** Whether a supervisor may book all the same. */
        public boolean supervisorMayOverride() {
            return over == Over.SUPERVISOR;
        }

        private enum Over {
            NOBODY,
            SUPERVISOR
        }
    }
}
