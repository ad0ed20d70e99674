package dev.slotquest.scheduling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which to which day a rule holds, both included. */
record Validity(LocalDate from, @Nullable LocalDate to) {

    static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);

    boolean includes(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean meets(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    boolean isOrdered() {
        return to == null || !to.isBefore(from);
    }
}
