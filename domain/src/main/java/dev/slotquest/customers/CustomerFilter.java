package dev.slotquest.customers;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; whatever is {@code null} does not matter.
 *
 * @param text part of a name, phone number or e-mail address
 * @param doNotCall {@code true}: only those who must not be called
 */
public record CustomerFilter(
        @Nullable String text, @Nullable RiskBand band, boolean doNotCall) {

    /** Everybody. */
    public static final CustomerFilter ALL = new CustomerFilter(null, null, false);
}
