package dev.slotquest.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was booked at least once.
 *
 * @param phone E.164
 * @param mergedInto id of the customer this one turned out to be, {@code null} for a customer of their own
 * @param erasedAt when everything about the person was erased
 * @param doNotCall since when and why nobody may call, {@code null} when everybody may
 */
public record Customer(
        long id,
        String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String email,
        Instant createdAt,
        @Nullable Long mergedInto,
        @Nullable Instant erasedAt,
        @Nullable Marked doNotCall) {

    /** What stands where the name of an erased person stood. */
    public static final String NOBODY = "–";

    /** That a customer must not be called. */
    public record Marked(
            Instant since, Reason reason, @Nullable Long by) {}

    /** Why a customer must not be called. */
    public enum Reason {
        /** The customer asked for it. */
        ASKED,
        /** The customer took a consent back. */
        CONSENT_WITHDRAWN
    }

    /** First and last name, or the one there is. */
    public String name() {
        return firstName.isEmpty() ? lastName : firstName + " " + lastName;
    }

    /** Whether there is somebody behind it: neither merged into another customer nor erased. */
    public boolean present() {
        return mergedInto == null && erasedAt == null;
    }
}
