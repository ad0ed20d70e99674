package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import java.time.LocalDate;

/** What the product notices by itself about outcomes, so that people are told. Told inside a transaction. */
public sealed interface OutcomeSignal {

    /** An appointment is over, and its consultant has not said what became of it. */
    record Wanted(Booking booking) implements OutcomeSignal {}

    /**
     * The daily run has found appointments without an outcome, or none any more.
     *
     * @param open how many there are
     */
    record Overdue(LocalDate day, long open) implements OutcomeSignal {}

    /**
     * More customers stay away than the rule allows.
     *
     * @param counts of the seven days up to this one
     * @param limit percent that were exceeded
     */
    record ManyNoShows(LocalDate day, OutcomeCounts counts, double limit) implements OutcomeSignal {}
}
