package dev.slotquest.outcomes;

import java.util.OptionalDouble;

/**
 * The rates of the business, each in one place (rules 5.5): its name has a text under {@code rate.<name>}, its formula in
 * words under {@code rate.<name>.formula}.
 */
public enum Rate {
    /** came / (came + no-show + ghost) */
    SHOW,
    /** came / all past bookings */
    APPEARANCE,
    /** (no-show + ghost) / (came + no-show + ghost) */
    NO_SHOW,
    /** cancelled / all */
    CANCELLATION;

    /** The rate from 0 to 1; nothing where there is nothing to divide by. */
    public OptionalDouble of(OutcomeCounts counts) {
        long base = base(counts);
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part(counts) / base);
    }

    /** How many appointments make the rate. */
    public long part(OutcomeCounts counts) {
        return switch (this) {
            case SHOW, APPEARANCE -> counts.came();
            case NO_SHOW -> counts.missed();
            case CANCELLATION -> counts.cancelled();
        };
    }

    /** What the rate is a part of: how many appointments it rests on. */
    public long base(OutcomeCounts counts) {
        return switch (this) {
            case SHOW, NO_SHOW -> counts.decided();
            case APPEARANCE -> counts.past();
            case CANCELLATION -> counts.all();
        };
    }
}
