package dev.slotquest.customers;

import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody typed it.
 *
 * @param firstName may be empty where only one name is known
 * @param lastName never empty once checked
 * @param phone in any notation, German where no country is given
 * @param email an address
 */
public record CustomerDetails(
        String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String email) {}
