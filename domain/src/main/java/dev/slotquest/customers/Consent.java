package dev.slotquest.customers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a customer agreed to something (section 7a UWG).
 *
 * @param bookingReference the booking with which it was given
 * @param purpose what may be done
 * @param how in which way it was given, for example {@code phone}
 * @param recordedBy display name of who wrote it down
 * @param keepUntil how long the proof is kept: five years
 * @param withdrawnAt when the customer took it back
 */
public record Consent(
        long id,
        @Nullable String bookingReference,
        String purpose,
        String how,
        Instant givenAt,
        String recordedBy,
        LocalDate keepUntil,
        @Nullable Instant withdrawnAt) {

    /** Longest purpose. */
    public static final int LONGEST_PURPOSE = 200;

    /** Longest description of the way it was given. */
    public static final int LONGEST_HOW = 40;

    /** Whether it stands. */
    public boolean stands() {
        return withdrawnAt == null;
    }
}
