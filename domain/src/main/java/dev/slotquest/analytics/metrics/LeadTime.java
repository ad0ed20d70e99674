package dev.slotquest.analytics.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far ahead an appointment was made, in calendar days. */
public enum LeadTime {
    SAME_DAY(0),
    NEXT_DAY(1),
    DAYS_2_3(3),
    DAYS_4_7(7),
    DAYS_8_14(14),
    DAYS_15_28(28),
    LONGER(Long.MAX_VALUE);

    private final long upTo;

    LeadTime(long upTo) {
        this.upTo = upTo;
    }

    static LeadTime between(LocalDate made, LocalDate held) {
        long days = ChronoUnit.DAYS.between(made, held);
        for (LeadTime candidate : values()) {
            if (days <= candidate.upTo) {
                return candidate;
            }
        }
        return LONGER;
    }
}
