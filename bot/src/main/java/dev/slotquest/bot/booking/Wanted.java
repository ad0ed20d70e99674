package dev.slotquest.bot.booking;

import dev.slotquest.language.When;
import java.time.Duration;
import java.time.Instant;

/**
 * When it is to be.
 *
 * @param until first moment that no longer fits; the start itself when exactly that start is meant
 */
record Wanted(Instant from, Instant until) {

    static Wanted of(When when) {
        return new Wanted(
                when.start().toInstant(),
                when.isPoint() ? when.start().toInstant() : when.until().toInstant());
    }

    static Wanted at(Instant start) {
        return new Wanted(start, start);
    }

    Wanted movedBy(Duration shift) {
        return new Wanted(from.plus(shift), until.plus(shift));
    }

    boolean isPoint() {
        return from.equals(until);
    }
}
