package dev.slotquest.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person with one of their chat accounts.
 *
 * @param account the platform's id of the account
 * @param conversation where messages to it go, or {@code null} when nothing may be sent unasked
 */
public record LinkedPerson(
        User user, String account, @Nullable String conversation) {}
