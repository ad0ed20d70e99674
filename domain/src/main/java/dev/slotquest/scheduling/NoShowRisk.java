package dev.slotquest.scheduling;

import java.time.Instant;

/** How likely it is that a customer does not come, as far as it can be predicted. At most one bean implements it. */
@FunctionalInterface
public interface NoShowRisk {

    /** Nothing is predicted: every hour is alike. */
    NoShowRisk UNKNOWN = (consultantId, startsAt) -> 0;

    /** From 0 (comes for sure) to 1, for an appointment with this consultant that starts then. Asks no database. */
    double at(long consultantId, Instant startsAt);
}
