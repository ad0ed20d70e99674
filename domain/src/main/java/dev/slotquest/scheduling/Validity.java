package dev.slotquest.scheduling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which to which day a rule holds, both included. */
record Validity(LocalDate from, @Nullable LocalDate to) {

    static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);

    boolean includes(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
