package dev.slotquest.analytics.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(to, from));
        }
    }

    /** So many days up to this one. */
    public static Days upTo(LocalDate last, int howMany) {
        return new Days(last.minusDays(howMany - 1L), last);
    }

    /** How many days these are. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days right before these. */
    public Days before() {
        return upTo(from.minusDays(1), length());
    }

    /** Whether a day is one of these. */
    public boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
